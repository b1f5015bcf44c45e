// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "ui/widgets/asking.h"

namespace gatehouse {

/// Asks the journal of the reader's ledger on one of the reader's threads, `question(Journal &, Reader &)`, and hands
/// the answer to `done(Result<T>)` in the interface thread. When `context` goes first, nobody is called.
template <typename Question, typename Done>
void askJournal(AsyncReader &reader, QObject *context, Question question, Done done)
{
    askLedger(
        reader, context,
        [path = reader.path(), question = std::move(question)](
            Reader &ledger) -> std::invoke_result_t<Question, Journal &, Reader &> {
            const auto journal = Journal::openToRead(path);
            if (!journal)
                return tl::unexpected(journal.error());
            return question(**journal, ledger);
        },
        std::move(done));
}

} // namespace gatehouse
