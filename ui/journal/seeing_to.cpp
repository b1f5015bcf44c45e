// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/seeing_to.h"

#include "core/actions/journal.h"
#include "core/ledger/async_reader.h"
#include "ui/widgets/asking.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeeingTo)
};

struct Mark
{
    JournalId entry;
    int position;
    QString officer;
};

} // namespace

void seeTo(AsyncReader &reader, QObject *context, const std::vector<JournalTarget> &survivors, bool seen, const OfficerOf &officer,
    std::function<void(const QString &sentence)> told)
{
    std::vector<Mark> marks;
    for (const JournalTarget &survivor : survivors)
        marks.push_back({survivor.entry, survivor.position, officerOn(survivor.sourceName, officer)});
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    askLedger(
        reader, context,
        [path = reader.path(), marks = std::move(marks), seen, now](Reader &) -> Result<bool> {
            const auto journal = Journal::open(path);
            if (!journal)
                return tl::unexpected(journal.error());
            for (const Mark &mark : marks) {
                const auto done = seen ? (*journal)->acknowledge(mark.entry, mark.position, mark.officer, now)
                                       : (*journal)->takeBack(mark.entry, mark.position, mark.officer, now);
                if (!done)
                    return tl::unexpected(done.error());
            }
            return true;
        },
        [&reader, seen, told = std::move(told)](const Result<bool> &done) {
            told(!done ? Texts::tr("It could not be written down: %1").arg(done.error().text)
                 : seen ? Texts::tr("Noted. Whoever works with this ledger sees it.")
                        : Texts::tr("Taken back: whoever works with this ledger is told of it again."));
            reader.refresh();
        });
}

} // namespace gatehouse
