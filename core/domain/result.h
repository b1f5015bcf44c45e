// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace gatehouse {

/// Why something did not work, coarse enough to decide what to do next.
enum class ErrorKind {
    Auth,     ///< who we are was not accepted
    Network,  ///< the other side could not be reached
    Timeout,  ///< it did not answer in time
    Refused,  ///< it understood and said no
    Protocol, ///< it answered something we do not understand
    Storage,  ///< the ledger or the disk failed
    Input,    ///< what we were given is not what it should be
    Cancelled ///< the officer stopped it
};

/// An error with a sentence for the officer: what failed, where, and what to do next.
struct Error
{
    ErrorKind kind = ErrorKind::Input;
    QString text;
};

/// A value or an Error. Nothing in Gatehouse throws across a module's edge.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, const QString &text)
{
    return tl::unexpected<Error>(Error{kind, text});
}

} // namespace gatehouse
