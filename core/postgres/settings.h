// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

#include <QList>
#include <QString>

#include <chrono>

namespace gatehouse {

/// How much TLS (libpq's sslmode, whose words are used in text).
enum class PostgresTls {
    Automatic, ///< not said: verify-full, and "prefer" where only this computer is spoken to
    Disable,
    Allow,
    Prefer,
    Require,
    VerifyCa,
    VerifyFull
};

/// Which of several servers will do (libpq's target_session_attrs).
enum class PostgresTarget { Any, ReadWrite, ReadOnly, Primary, Standby, PreferStandby };

struct PostgresHost
{
    QString name; ///< a name, an address, or the folder of a Unix socket ("/run/postgresql")
    int port = 5432;

    bool isSocket() const { return name.startsWith(u'/') || name.startsWith(u'@'); }
    bool isLoopback() const;
    bool operator==(const PostgresHost &) const = default;
};

/// Where a PostgreSQL is and as whom. Holds no secret, and so may be stored and shown.
struct PostgresSettings
{
    QList<PostgresHost> hosts; ///< tried in this order; empty: from the service
    QString database;          ///< empty: from the service, or named like the role
    QString role;
    PostgresTls tls = PostgresTls::Automatic;
    QString rootCertificate;   ///< PEM file of whom to trust; empty: libpq's own (~/.postgresql/root.crt)
    QString clientCertificate; ///< PEM file; with clientKey, instead of or besides a password
    QString clientKey;
    QString service; ///< of pg_service.conf; what is said here goes before what is said there
    PostgresTarget target = PostgresTarget::Any;
    std::chrono::seconds connectTimeout{15}; ///< for each host

    bool operator==(const PostgresSettings &) const = default;

    /// Is it enough to try with? Otherwise what is missing.
    Result<void> check() const;
    /// Only this computer is spoken to (loopback or a Unix socket).
    bool isLocal() const;
    /// Automatic resolved.
    PostgresTls effectiveTls() const;
    /// Why this is weaker than it should be, in a sentence to be remembered and shown; empty: it is not.
    QString tlsWarning() const;
    /// "role@host:5432/database", for people.
    QString display() const;
    /// postgresql://role@host:5432/database?sslmode=verify-full…: parses back to the same.
    QString uri() const;
    /// The same as keyword = 'value' pairs.
    QString keywords() const;
};

/// What an officer wrote, taken apart.
struct PostgresAddress
{
    PostgresSettings settings;
    SecretBytes password; ///< where one was written into it; to be moved to the keychain
};

/// Reads a postgresql:// (postgres://) URI or a keyword string ("host=a,b dbname=x"), as libpq does. Keywords that
/// Gatehouse does not use are errors, not ignored: someone meant something by them. Errors: Input, and never with the
/// text itself in them, which may hold a password.
Result<PostgresAddress> postgresAddressFrom(const QString &text);
/// Does this look like such a text at all?
bool isPostgresAddress(const QString &text);

/// "verify-full"; Automatic is "".
QLatin1String tlsWord(PostgresTls tls);
QLatin1String targetWord(PostgresTarget target);

/// An identifier in quotes, for scripts that are shown or run by somebody else. On a connection use its quoted().
QString quotedIdentifier(const QString &name);
/// A literal in quotes, for the same purpose; nothing of ours that runs has values in its text.
QString quotedLiteral(const QString &text);

} // namespace gatehouse
