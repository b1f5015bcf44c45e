// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <tl/expected.hpp>

namespace gatehouse::odoo {

/// How far a request got that did not succeed: what an action's outcome hangs on.
enum class Delivery {
    NotSent,    ///< the server surely did not carry it out: it never saw it, or it only asked for the password first
    MaybeTaken, ///< it may have been carried out; only reading the server again tells
    Answered    ///< the server itself said no: it was not carried out
};

/// What exactly the server objected to, where the program acts on it. None of this depends on translated text, except
/// where said; calls ask for answers in English (`lang` en_US).
enum class Fault {
    None,
    SessionExpired, ///< code 100: sign in again (session gone, revoked, or a lock time-out)
    IdentityNeeded, ///< code 100 of auth_timeout: the web client reported idleness, the session asks who we are
    AccessDenied,   ///< wrong login or password, wrong or expired key, database list switched off
    WrongPassword,  ///< at an identity check (told by the English text)
    WrongCode,      ///< at the second factor
    NeedsCode,      ///< a second factor is on and nobody could be asked for the code
    NeedsPassword,  ///< Odoo wants the password first and nobody could be asked for it
    AccessError,    ///< not allowed for this user
    MissingRecord,  ///< an id that is gone: nothing was done for the whole batch
    UserError,      ///< UserError or ValidationError: the server's own sentence is in the text
    UnknownModel,   ///< no such model on this server
    UnknownMethod,  ///< no such method on this model
    OnlyOverHttp,   ///< guarded methods are closed to /jsonrpc
    NoDatabase,     ///< no such database, or none was named on a server with several
    Busy,           ///< 429 or 503, still after waiting
    Other
};

/// An Error that also says how far the request got. Becomes a plain Error where that no longer matters.
struct CallError : Error
{
    Delivery delivery = Delivery::NotSent;
    Fault fault = Fault::None;
    int httpStatus = 0;  ///< 0 when there was no answer
    QString pythonClass; ///< "odoo.exceptions.AccessError"; empty when the server did not say
};

template <typename T>
using CallResult = tl::expected<T, CallError>;

inline CallError callError(ErrorKind kind, const QString &text, Delivery delivery, Fault fault = Fault::None)
{
    CallError error;
    error.kind = kind;
    error.text = text;
    error.delivery = delivery;
    error.fault = fault;
    return error;
}

inline tl::unexpected<CallError> failCall(
    ErrorKind kind, const QString &text, Delivery delivery, Fault fault = Fault::None)
{
    return tl::unexpected<CallError>(callError(kind, text, delivery, fault));
}

} // namespace gatehouse::odoo
