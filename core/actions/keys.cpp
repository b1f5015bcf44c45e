// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/keys.h"

#include "core/actions/user_state.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

using Remove = odoo::CallResult<std::optional<Removed>> (*)(Work &, std::int64_t);

void removeAll(Work &work, Remove remove, const QString &nothing, const QString &also, const QString &doing)
{
    const int users = static_cast<int>(work.size());
    for (int position = 0; position < users; ++position) {
        if (work.isCancelled()) {
            work.refuseRest(Texts::tr("Nothing was sent: it was stopped before it came to this one"));
            break;
        }
        auto removed = remove(work, work.target(position).odooId);
        bool stop = false;
        if (!removed) {
            work.settle(position, Outcome::Refused,
                Texts::tr("The server could not be read first, so nothing was sent: %1").arg(removed.error().text));
            stop = endsTheWork(removed.error());
        } else if (!*removed) {
            work.settle(position, Outcome::Refused, nothing.arg(work.target(position).subject));
        } else {
            TargetResult result = (*removed)->end.result;
            if (result.outcome == Outcome::Done && !also.isEmpty())
                result.proof += QStringLiteral(". ") + also;
            work.settle(position, result);
            stop = (*removed)->end.stop;
        }
        work.keep(doing);
        if (stop) {
            work.refuseRest(Texts::tr("Nothing was sent: it ended at the one before"));
            break;
        }
    }
    work.keep(doing);
}

} // namespace

odoo::CallResult<std::optional<Removed>> removeApiKeysOf(Work &work, std::int64_t user)
{
    const auto keys = apiKeysOf(work.server(), {user});
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->isEmpty())
        return std::optional<Removed>();
    QJsonArray ids;
    for (const Credential &key : *keys)
        ids.append(static_cast<qint64>(key.id));
    Removed removed;
    removed.count = static_cast<int>(keys->size());
    Deed deed;
    deed.call.model = QStringLiteral("res.users.apikeys");
    deed.call.method = QStringLiteral("remove");
    deed.call.ids = ids;
    deed.done = Texts::tr("%n API key(s) removed, none is left", nullptr, removed.count);
    deed.notDone = Texts::tr("there are API keys still");
    deed.holds = [&work, user]() -> odoo::CallResult<bool> {
        const auto left = apiKeysOf(work.server(), {user});
        if (!left)
            return tl::unexpected(left.error());
        return left->isEmpty();
    };
    removed.end = carryOut(work, deed);
    return removed;
}

odoo::CallResult<std::optional<Removed>> removeTrustedDevicesOf(Work &work, std::int64_t user)
{
    const auto devices = trustedDevicesOf(work.server(), {user});
    if (!devices)
        return tl::unexpected(devices.error());
    if (devices->isEmpty())
        return std::optional<Removed>();
    Removed removed;
    removed.count = static_cast<int>(devices->size());
    Deed deed;
    deed.call.model = QStringLiteral("res.users");
    deed.call.method = QStringLiteral("revoke_all_devices");
    deed.call.ids = QJsonArray{static_cast<qint64>(user)};
    deed.done = Texts::tr("%n trusted device(s) removed, none is left", nullptr, removed.count);
    deed.notDone = Texts::tr("there are trusted devices still");
    deed.holds = [&work, user]() -> odoo::CallResult<bool> {
        const auto left = trustedDevicesOf(work.server(), {user});
        if (!left)
            return tl::unexpected(left.error());
        return left->isEmpty();
    };
    removed.end = carryOut(work, deed);
    return removed;
}

void removeApiKeys(Work &work)
{
    removeAll(work, removeApiKeysOf, Texts::tr("%1 has no API key, nothing was sent"),
        Texts::tr("The older /jsonrpc may take a removed key until the server's cache is emptied"),
        Texts::tr("Removing API keys"));
}

void removeTrustedDevices(Work &work)
{
    removeAll(work, removeTrustedDevicesOf, Texts::tr("%1 has no trusted device, nothing was sent"), {},
        Texts::tr("Removing trusted devices"));
}

} // namespace gatehouse
