// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

/// What every command of gatehousectl has in common: options, exit codes, messages.
namespace gatehouse {

/// Exit codes of gatehousectl, of every command.
namespace ExitCode {
inline constexpr int Ok = 0;
inline constexpr int Error = 1; ///< it was tried and did not work; the reason is on stderr
inline constexpr int Usage = 2; ///< the command line was not understood
inline constexpr int Differs = 3; ///< it worked, and there is a difference
inline constexpr int Elsewhere = 4; ///< nothing was done, because somebody else is doing it
} // namespace ExitCode

/// "gatehousectl: text" on stderr; returns ExitCode::Error.
int reportError(const QString &text);
int reportError(const Error &error);
/// The same, with a hint at --help; returns ExitCode::Usage.
int reportUsage(const QString &command, const QString &text);

/// One command's options. Knows --help; a command adds its own options to parser().
class CommandLine
{
    Q_DISABLE_COPY_MOVE(CommandLine)

public:
    /// `name` is the command's word, `about` one or two sentences for --help.
    CommandLine(const QString &name, const QString &about);

    QCommandLineParser &parser() { return m_parser; }
    /// Adds --ledger FILE, with the default path, and --ledger-password-fd.
    void addLedgerOption();

    /// Parses `args` (what follows the command's word). Returns an exit code when the command is to end at once: help was
    /// asked for, or the line was not understood (already reported).
    std::optional<int> parse(const QStringList &args);
    int usage(const QString &text) const { return reportUsage(m_name, text); }

    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    /// The same, of an option that not every command has.
    bool isGiven(const QString &option) const { return m_parser.optionNames().contains(option); }
    QStringList words() const { return m_parser.positionalArguments(); }
    /// Without a password, should somebody have written one into it.
    QString ledger() const { return m_ledger; }
    /// A whole number at least `min`; Input when the option holds something else.
    Result<qint64> number(const QString &option, qint64 min) const;
    /// What the file descriptor holds that the option names; nothing where it is not set. Input when it cannot be read.
    Result<std::optional<SecretBytes>> secret(const QString &option) const;

private:
    QString m_name;
    QString m_ledger;
    bool m_hasLedger = false;
    QCommandLineParser m_parser;
};

} // namespace gatehouse
