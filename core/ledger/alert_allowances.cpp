// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/alert_allowances.h"

#include "core/ledger/ledger_time.h"

#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

struct Login
{
    std::int64_t session = 0;
    QStringList grounds;
    QString ip;
    QString browser;
    QString platform;
    Instant at;
    std::int64_t user = 0; ///< of Odoo
};

const Allowance *answering(const std::vector<Allowance> &all, const Login &login, const QString &ground)
{
    const auto isOne = [&](const Allowance &a) {
        if ((a.userId != 0 && a.userId != login.user) || (a.until.isKnown() && a.until <= login.at))
            return false;
        if (ground == QLatin1String("country"))
            return a.isNetwork() && networkHas(a.network, login.ip);
        return ground == QLatin1String("device") && !a.isNetwork() && a.browser.compare(login.browser, Qt::CaseInsensitive) == 0 &&
               a.platform.compare(login.platform, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(all.cbegin(), all.cend(), isOne);
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

Result<void> noteAllowedAlerts(Database &db, SourceId source, const std::vector<Allowance> &all)
{
    auto clear = db.prepare("DELETE FROM alert_allowances WHERE source = ?");
    if (!clear)
        return tl::unexpected(clear.error());
    if (const auto cleared = (*clear)->run(source.value); !cleared || all.empty())
        return cleared;
    auto rows = db.prepare("SELECT g.session, g.suspicious, CASE WHEN g.login_ip <> '' THEN g.login_ip ELSE a.ip END, b.value, p.value, s.first_s, u.odoo_id "
                           "FROM guard_sessions g JOIN sessions s ON s.id = g.session LEFT JOIN addresses a ON a.code = s.ip "
                           "LEFT JOIN terms b ON b.kind = 1 AND b.code = s.browser LEFT JOIN terms p ON p.kind = 2 AND p.code = s.platform "
                           "LEFT JOIN users w ON w.id = s.user_id "
                           "LEFT JOIN users u ON u.id = CASE WHEN w.merged_into = 0 THEN w.id ELSE w.merged_into END "
                           "WHERE g.suspicious <> '' AND s.source = ?");
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Login> logins;
    const auto read = (*rows)->each(
        [&](const Statement &r) {
            logins.push_back({r.integer(0), r.string(1).split(u',', Qt::SkipEmptyParts), r.string(2), r.string(3), r.string(4),
                secondsOrUnknown(r.integer(5)), r.integer(6)});
        },
        source.value);
    if (!read)
        return tl::unexpected(read.error());
    auto add = db.prepare("INSERT INTO alert_allowances (session, source, officer, at_ms, what) VALUES (?, ?, ?, ?, ?)");
    if (!add)
        return tl::unexpected(add.error());
    for (const Login &login : logins) {
        QStringList what;
        const Allowance *last = nullptr;
        bool isWhole = !login.grounds.isEmpty();
        for (const QString &ground : login.grounds) {
            const Allowance *one = answering(all, login, ground);
            isWhole = isWhole && one;
            if (!one)
                continue;
            what << allowanceText(*one);
            if (!last || last->allowed < one->allowed)
                last = one;
        }
        if (!isWhole)
            continue;
        if (const auto added = (*add)->run(login.session, source.value, last->allowedBy, msOrZero(last->allowed), what.join(u'\n')); !added)
            return added;
    }
    return {};
}

} // namespace gatehouse
