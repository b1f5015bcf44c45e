// SPDX-License-Identifier: GPL-3.0-or-later
// The list of users. Users are thousands, not millions: SQL with an offset answers it.
#include "core/ledger/ledger_time.h"
#include "core/ledger/reader_state.h"
#include "core/ledger/text_pattern.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr const char *UserColumns = "u.id, u.source, u.odoo_id, u.login, u.name, u.known, u.suspended, u.share, u.totp, u.created_s, "
                                    "u.last_login_s, u.last_failed_s, u.logins, u.failed, u.sessions, u.administrator, u.access_manager, "
                                    "u.allow_multiple, u.locked_until_s, u.failures, u.password_set_s, u.password_set_known";

std::optional<bool> flag(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<bool>(row.integer(column) != 0);
}

const char *sortColumn(Field field)
{
    switch (field) {
    case Field::Name:
        return "lower(u.name)";
    case Field::Sessions:
        return "u.sessions";
    case Field::Failed:
        return "u.failed";
    case Field::LastLogin:
        return "u.last_login_s";
    case Field::LastFailed:
        return "u.last_failed_s";
    case Field::Totp:
        return "coalesce(u.totp, -1)";
    case Field::Source:
        return "u.source";
    default:
        return "lower(CASE WHEN u.login <> '' THEN u.login WHEN u.name <> '' THEN u.name ELSE '#' || u.odoo_id END)";
    }
}

/// LIKE pattern of a filter value; '\\' escapes.
QString likePattern(QString value, bool anywhere)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
    value.replace(u'*', u'%');
    return anywhere ? u'%' + value + u'%' : value;
}

} // namespace

Result<Window<UserView>> Reader::users(const Query &query, std::int64_t offset, int count, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());

    QByteArray where = "u.merged_into = 0";
    QStringList texts;
    const auto like = [&](const char *expression, const QString &value, bool anywhere) -> QByteArray {
        texts << likePattern(value, anywhere);
        return QByteArray(expression) + " {like} ? ESCAPE '\\'";
    };
    constexpr const char *Handle = "(CASE WHEN u.login <> '' THEN u.login WHEN u.name <> '' THEN u.name ELSE '#' || u.odoo_id END)";
    for (const Condition &c : query.filter.conditions) {
        QByteArray any;
        for (const QString &value : c.values) {
            QByteArray test;
            const bool yes = value == QLatin1String("yes");
            switch (c.field) {
            case Field::Source:
                test = like("(SELECT name FROM sources WHERE id = u.source)", value, false);
                break;
            case Field::User:
                test = like(Handle, value, false);
                break;
            case Field::Name:
                test = like("u.name", value, false);
                break;
            case Field::Known:
                test = yes ? "u.known <> 0" : "u.known = 0";
                break;
            case Field::Suspended:
                test = yes ? "u.suspended = 1" : "coalesce(u.suspended, 0) = 0";
                break;
            case Field::Totp:
                test = value == QLatin1String("unknown") ? "u.totp IS NULL" : yes ? "u.totp = 1" : "u.totp = 0";
                break;
            default:
                return fail(ErrorKind::Input,
                    QCoreApplication::translate("Ledger", "“%1:” does not filter this list.").arg(fieldName(c.field)));
            }
            any += (any.isEmpty() ? "" : " OR ") + test;
        }
        where += QByteArray(" AND ") + (c.negated ? "NOT (" : "(") + any + ")";
    }
    const auto range = s.rangeOf(Subject::Users, query.filter);
    if (!range)
        return tl::unexpected(range.error());
    if (range->from.isKnown())
        where += " AND u.last_login_s >= " + QByteArray::number(static_cast<qlonglong>(range->from.seconds()));
    if (range->to.isKnown())
        where += " AND u.last_login_s < " + QByteArray::number(static_cast<qlonglong>(range->to.seconds()));
    const QStringList words = query.filter.text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        where += " AND (" + like("u.login", word, true) + " OR " + like("u.name", word, true) + ")";

    const auto bindTexts = [&texts](Statement &statement) {
        for (int i = 0; i < texts.size(); ++i)
            statement.bindString(i + 1, texts[i]);
    };
    Window<UserView> window;
    window.offset = offset;
    const QByteArray countSql = "SELECT count(*) FROM users u WHERE " + where;
    auto total = s.db->prepare(countSql.constData());
    if (!total)
        return tl::unexpected(total.error());
    bindTexts(**total);
    const auto counted = (*total)->step();
    if (!counted)
        return tl::unexpected(counted.error());
    window.total = (*total)->integer(0);

    const QByteArray direction = query.descending ? " DESC" : " ASC";
    const QByteArray listSql = QByteArray("SELECT ") + UserColumns + " FROM users u WHERE " + where + " ORDER BY "
        + sortColumn(query.sort) + direction + ", u.id" + direction + " LIMIT " + QByteArray::number(count) + " OFFSET "
        + QByteArray::number(static_cast<qlonglong>(offset));
    auto list = s.db->prepare(listSql.constData());
    if (!list)
        return tl::unexpected(list.error());
    bindTexts(**list);
    const auto active = s.activeSessions(cancel);
    if (!active)
        return tl::unexpected(active.error());
    const auto read = (*list)->each([&](const Statement &r) {
        UserView v;
        v.id = UserId{r.integer(0)};
        if (const auto name = s.sourceNames.find(static_cast<std::uint32_t>(r.integer(1))); name != s.sourceNames.end())
            v.source = QString::fromStdString(name->second);
        v.odooId = r.integer(2);
        v.login = r.string(3);
        v.name = r.string(4);
        v.user = userHandle(v.login, v.name, v.odooId);
        v.known = r.integer(5) != 0;
        v.suspended = flag(r, 6);
        v.share = flag(r, 7);
        v.totpEnabled = flag(r, 8);
        v.created = secondsOrUnknown(r.integer(9));
        v.lastLogin = secondsOrUnknown(r.integer(10));
        v.lastFailed = secondsOrUnknown(r.integer(11));
        v.logins = r.integer(12);
        v.failed = r.integer(13);
        v.sessions = r.integer(14);
        v.administrator = flag(r, 15);
        v.accessManager = flag(r, 16);
        v.allowsMultiple = flag(r, 17);
        v.lockedUntil = secondsOrUnknown(r.integer(18));
        v.failures = r.integer(19);
        v.passwordSet = secondsOrUnknown(r.integer(20));
        v.passwordSetKnown = r.integer(21) != 0;
        const auto id = static_cast<std::size_t>(v.id.value);
        v.active = id < (*active)->size() ? (**active)[id] : 0;
        window.rows.push_back(std::move(v));
    });
    if (!read)
        return tl::unexpected(read.error());
    return window;
}

Result<std::optional<UserView>> Reader::user(UserId id)
{
    State &s = *m_state;
    UserId canonical = id;
    Query one = defaultQuery(Subject::Users);
    {
        const ReadScope scope(*s.db);
        if (const auto fresh = s.refresh(); !fresh)
            return tl::unexpected(fresh.error());
        if (id.value > 0 && id.value < static_cast<std::int64_t>(s.canonicalUser.size()))
            canonical = UserId{s.canonicalUser[static_cast<std::size_t>(id.value)]};
        const auto names = s.statement("SELECT u.login, u.name, u.odoo_id, o.name FROM users u JOIN sources o ON o.id = u.source WHERE u.id = ?");
        if (!names)
            return tl::unexpected(names.error());
        (*names)->bind(1, canonical.value);
        const auto row = (*names)->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return std::optional<UserView>();
        one.filter.setCondition(Field::User, {userHandle((*names)->string(0), (*names)->string(1), (*names)->integer(2))});
        one.filter.setCondition(Field::Source, {(*names)->string(3)});
        (*names)->reset();
    }
    // Handles are nearly unique within a source; the id settles what is left.
    const auto found = users(one, 0, 1000);
    if (!found)
        return tl::unexpected(found.error());
    for (const UserView &v : found->rows) {
        if (v.id == canonical)
            return std::optional<UserView>(v);
    }
    return std::optional<UserView>();
}

Result<std::int64_t> Reader::eachUser(
    const Query &query, const std::function<bool(const UserView &)> &row, const CancelToken &cancel)
{
    constexpr int Page = 5000;
    std::int64_t given = 0;
    for (;;) {
        const auto page = users(query, given, Page, cancel);
        if (!page)
            return tl::unexpected(page.error());
        if (page->rows.empty())
            return given;
        for (const UserView &v : page->rows) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, QCoreApplication::translate("Ledger", "Cancelled."));
            ++given;
            if (!row(v))
                return given;
        }
    }
}

} // namespace gatehouse
