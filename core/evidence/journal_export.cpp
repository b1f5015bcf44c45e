// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/journal_export.h"

#include "core/domain/short_identifier.h"
#include "core/evidence/csv.h"
#include "core/evidence/json_line.h"

#include <QCoreApplication>
#include <QIODevice>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr int PageOfOrders = 100;

QString keyOf(const std::optional<Outcome> &outcome)
{
    return outcome ? QString(outcomeKey(*outcome)) : QString();
}

/// Keys and values of one line; numbers are told from text.
class Line
{
public:
    Line(const JournalEntry &e, const JournalTarget &t)
    {
        number("journal", e.id.value);
        text("ordered", e.ordered.toIso());
        text("sent", e.sent.toIso());
        text("settled", e.settled.toIso());
        text("source", e.sourceName);
        text("officer", e.officer);
        text("action", e.actionKey);
        text("reason", e.reason);
        text("outcome", keyOf(e.outcome));
        number("position", t.position);
        text("subject", t.target.subject);
        text("session", t.target.isSession() ? shortIdentifier(t.target.identifier) : QString());
        text("target_outcome", keyOf(t.outcome));
        text("proof", t.proof);
        text("proved_at", t.provedAt.toIso());
        text("watch_until", t.watchUntil.toIso());
        text("survived", t.survived.toIso());
    }

    QStringList keys() const { return m_keys; }
    QByteArray csv() const { return csvLine(m_cells); }
    QByteArray json() { return m_json.take(); }

private:
    void text(const char *key, const QString &value)
    {
        m_keys << QLatin1String(key);
        m_cells << value;
        m_json.text(key, value);
    }
    void number(const char *key, std::int64_t value)
    {
        m_keys << QLatin1String(key);
        m_cells << QString::number(value);
        m_json.number(key, value);
    }

    QStringList m_keys;
    QStringList m_cells;
    JsonLine m_json;
};

} // namespace

Result<std::int64_t> exportJournal(
    Journal &journal, const JournalQuery &query, RowFormat format, QIODevice &out, const CancelToken &cancel)
{
    JournalQuery page = query;
    page.before = {};
    page.limit = PageOfOrders;
    std::int64_t written = 0;
    const auto write = [&out](const QByteArray &bytes) { return out.write(bytes) == bytes.size(); };
    const auto notWritten = [&out] {
        return fail(ErrorKind::Storage, Texts::tr("The export could not be written: %1.").arg(out.errorString()));
    };
    if (format == RowFormat::Csv && !write(csvLine(Line({}, {}).keys())))
        return notWritten();
    for (;;) {
        const auto entries = journal.entries(page);
        if (!entries)
            return tl::unexpected(entries.error());
        for (const JournalEntry &entry : *entries) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, Texts::tr("Stopped."));
            const auto targets = journal.targets(entry.id);
            if (!targets)
                return tl::unexpected(targets.error());
            QByteArray lines;
            for (const JournalTarget &target : *targets) {
                Line line(entry, target);
                lines += format == RowFormat::Csv ? line.csv() : line.json();
                ++written;
            }
            if (!write(lines))
                return notWritten();
        }
        if (static_cast<int>(entries->size()) < PageOfOrders)
            return written;
        page.before = entries->back().id;
    }
}

} // namespace gatehouse
