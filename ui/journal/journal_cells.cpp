// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_cells.h"

#include "core/domain/allowance.h"
#include "ui/journal/revocation_words.h"
#include "ui/lists/record_query.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct JournalCells
{
    Q_DECLARE_TR_FUNCTIONS(JournalCells)
};

/// What links and settings call them.
constexpr std::pair<JournalEnd, QLatin1StringView> Ends[] = {{JournalEnd::Done, QLatin1StringView("done")},
    {JournalEnd::Refused, QLatin1StringView("refused")}, {JournalEnd::Unknown, QLatin1StringView("unknown")},
    {JournalEnd::Unsettled, QLatin1StringView("unsettled")}, {JournalEnd::Open, QLatin1StringView("open")},
    {JournalEnd::Watched, QLatin1StringView("watched")}, {JournalEnd::Survived, QLatin1StringView("survived")}};

/// "device chrome/windows · ada · until 2026-12-24T00:00:00Z" in words; empty: it is of something else.
QString allowanceSubject(const QString &subject)
{
    const QString dot = QStringLiteral(" · ");
    const auto allowance = subject.contains(dot) ? allowanceFrom(subject, 0) : std::nullopt;
    if (!allowance)
        return {};
    const QString who = subject.section(dot, 1, 1);
    QStringList said{allowance->isNetwork() ? allowance->network : words::device(allowance->browser, allowance->platform),
        who == QLatin1String("everybody") ? JournalCells::tr("everybody") : shownUser(visibleText(who))};
    if (allowance->until.isKnown())
        said << JournalCells::tr("until %1").arg(words::moment(allowance->until));
    return said.join(dot);
}

} // namespace

std::vector<WindowColumn> journalColumns()
{
    const auto column = [](const char *id, const QString &title, int width, bool shown = true, bool number = false) {
        return WindowColumn{QLatin1String(id), title, width, std::nullopt, shown, number};
    };
    return {
        column("ordered", JournalCells::tr("Ordered (UTC)"), 116),
        column("source", JournalCells::tr("Source"), 84),
        column("officer", JournalCells::tr("Officer"), 104),
        column("action", JournalCells::tr("Action"), 144),
        column("targets", JournalCells::tr("For"), 166),
        column("outcome", JournalCells::tr("Outcome"), 140),
        column("reason", JournalCells::tr("Reason"), 112),
        column("entry", JournalCells::tr("Entry"), 64, false, true),
    };
}

QString shownSubject(const QString &subject)
{
    if (const QString allowed = allowanceSubject(subject); !allowed.isEmpty())
        return allowed;
    if (!privacyMode())
        return visibleText(subject);
    // "ada · 3fk2Hs9a…": the session's beginning names nobody.
    const qsizetype at = subject.lastIndexOf(QLatin1String(" · "));
    return at < 0 ? shownUser(subject) : shownUser(subject.left(at)) + subject.mid(at);
}

QString journalActionText(const JournalEntry &entry)
{
    return entry.action ? actionTitle(*entry.action) : visibleText(entry.actionKey);
}

Cell journalCell(const JournalEntry &e, int column, Instant now)
{
    Cell cell;
    switch (column) {
    case JournalColumn::Ordered:
        cell.text = words::shortMoment(e.ordered, now);
        cell.tip = words::moment(e.ordered);
        cell.copied = e.ordered.toIso();
        cell.small = true;
        break;
    case JournalColumn::Source:
        cell.text = visibleText(e.sourceName);
        cell.light = true;
        break;
    case JournalColumn::Officer:
        cell.text = shownUser(e.officer);
        cell.copied = e.officer;
        break;
    case JournalColumn::Action:
        cell.text = journalActionText(e);
        break;
    case JournalColumn::Targets:
        cell.text = shownSubject(e.firstSubject);
        if (e.counts.targets > 1) {
            cell.second = cell.text;
            cell.text = JournalCells::tr("%1 targets").arg(words::count(e.counts.targets));
        }
        cell.tip = cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + JournalCells::tr("the first: %1").arg(cell.second);
        cell.copied = e.firstSubject;
        break;
    case JournalColumn::Outcome: {
        const TargetFace face = orderFace(e);
        cell.text = face.text;
        cell.mark = face.mark;
        cell.critical = e.counts.survived > 0;
        cell.tip = e.counts.targets > 0 ? face.text + QStringLiteral(": ") + countsText(e.counts) : face.text;
        break;
    }
    case JournalColumn::Reason:
        cell.text = visibleText(e.reason);
        cell.copied = e.reason;
        cell.tip = cell.text;
        cell.light = true;
        break;
    case JournalColumn::Entry:
        cell.text = words::count(e.id.value);
        cell.copied = QString::number(e.id.value);
        cell.number = true;
        cell.light = true;
        break;
    default:
        break;
    }
    return cell;
}

Query journalQuery(JournalEnd end, const QString &text, const QString &source, const QString &action)
{
    Query query;
    query.filter.text = text;
    for (const auto &[known, name] : Ends) {
        if (known == end)
            query.filter.setCondition(Field::Status, {QString(name)});
    }
    if (!source.isEmpty())
        query.filter.setCondition(Field::Source, {source});
    if (!action.isEmpty())
        query.filter.setCondition(Field::Kind, {action});
    return query;
}

JournalEnd journalEnd(const Query &query)
{
    const QString value = valueAsked(query, Field::Status);
    for (const auto &[end, name] : Ends) {
        if (value == name)
            return end;
    }
    return JournalEnd::Any;
}

Result<JournalQuery> journalQueryOf(const Query &query, Reader &ledger)
{
    JournalQuery asked;
    asked.end = journalEnd(query);
    asked.text = query.filter.text.trimmed();
    asked.action = valueAsked(query, Field::Kind);
    const auto source = sourceAsked(query, ledger);
    if (!source)
        return tl::unexpected(source.error());
    asked.source = *source;
    return asked;
}

WindowProvider journalRows(AsyncReader &reader)
{
    return ledgerRows<JournalEntry>(
        reader,
        [path = reader.path()](Reader &ledger, const Query &query, std::int64_t offset, int count, const CancelToken &) -> Result<Window<JournalEntry>> {
            const auto journal = Journal::openToRead(path);
            if (!journal)
                return tl::unexpected(journal.error());
            const auto asked = journalQueryOf(query, ledger);
            if (!asked)
                return tl::unexpected(asked.error());
            return (*journal)->window(*asked, offset, count);
        },
        [](const JournalEntry &entry, int column) {
            return journalCell(entry, column, Instant::fromDateTime(QDateTime::currentDateTimeUtc()));
        });
}

} // namespace gatehouse
