// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/journal/revocation_book.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The columns of a list of sessions, in this order.
namespace SessionColumn {
enum : int { User, Status, Device, Ip, Place, First, Last, Source, Session };
}

std::vector<WindowColumn> sessionColumns();

/// What a session says in a column. Times are shown as of `asOf`; `note` may be null.
Cell sessionCell(const SessionView &session, int column, Instant asOf, const RevocationBook::Note *note = nullptr);

/// What there is to say of a session beyond its status, or null; looked up while painting, so it asks nobody.
using SessionNotes = std::function<const RevocationBook::Note *(const SessionView &)>;

/// Windows of sessions from the ledger; `asOf` may change while they are shown.
WindowProvider sessionRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf, SessionNotes notes = {});

/// The name if there is one, else the handle; hidden in privacy mode.
QString sessionUser(const SessionView &session);

/// What the last activity of a session is worth: stock Odoo notes it once an hour. Empty where it is exact.
QString lastActivityNote(const SessionView &session);
/// Does the Guard tell of it, and so of its use to the minute? Its end has a cause then, if only an empty one.
bool isExact(const SessionView &session);

/// The beginning of an identifier, as it may be shown, copied and filtered by.
QString identifierBeginning(const QString &identifier);

} // namespace gatehouse
