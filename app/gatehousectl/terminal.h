// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/secrets/secret_bytes.h"

#include <QString>

#include <optional>

/// The person at the terminal, if there is one.
namespace gatehouse {

bool stderrIsTerminal();

/// Asks on the terminal itself, whatever stdin and stdout are, without showing what is typed. Nothing when there is no
/// terminal, or the line was given up. No longer than 4096 bytes.
std::optional<SecretBytes> askSecret(const QString &prompt);

/// Everything up to the end, or the first line end, of an open file descriptor. Nothing when it cannot be read, or is
/// longer than 4096 bytes.
std::optional<SecretBytes> readSecret(int descriptor);

/// What an environment variable holds, which is taken out of it: it is not for programs that this one may start.
SecretBytes secretFromEnvironment(const char *name);

/// Ctrl+C while it lives: the token is cancelled instead of the program killed; a second one kills it.
class CancelOnInterrupt
{
    Q_DISABLE_COPY_MOVE(CancelOnInterrupt)

public:
    explicit CancelOnInterrupt(CancelToken &token);
    ~CancelOnInterrupt();

private:
    static void handle(int);
    static inline CancelToken *s_token = nullptr; ///< a signal handler has nothing else to go by
};

} // namespace gatehouse
