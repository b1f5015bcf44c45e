// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/command_line.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_password.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/ledger/default_path.h"
#include "core/ledger/ledger_password.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gatehouse {

int reportError(const QString &text)
{
    // A server's words may be among them: nothing in them is for the terminal to obey.
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = printable(line);
    writeToStderr(QStringLiteral("gatehousectl: ") + lines.join(u'\n') + u'\n');
    return ExitCode::Error;
}

int reportError(const Error &error)
{
    return reportError(error.text);
}

int reportUsage(const QString &command, const QString &text)
{
    reportError(text);
    writeToStderr(Ctl::tr("Try: %1").arg(command.isEmpty() ? QStringLiteral("gatehousectl --help")
                                                           : QStringLiteral("gatehousectl %1 --help").arg(command)) +
                  QLatin1Char('\n'));
    return ExitCode::Usage;
}

CommandLine::CommandLine(const QString &name, const QString &about)
    : m_name(name)
{
    m_parser.setApplicationDescription(about);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Ctl::tr("Shows this help.")});
}

void CommandLine::addLedgerOption()
{
    m_hasLedger = true;
    m_parser.addOption({QStringLiteral("ledger"),
        Ctl::tr("The ledger to use: a file, or a team's as postgresql://ROLE@HOST/DATABASE (default: %1).").arg(QDir::toNativeSeparators(defaultLedgerPath())),
        QStringLiteral("FILE"), defaultLedgerPath()});
    m_parser.addOption({QStringLiteral("ledger-password-fd"),
        Ctl::tr("Reads the password of a team's ledger from this file descriptor. Without it, where one is wanted: "
                "GATEHOUSE_LEDGER_PASSWORD, the keychain, the terminal."),
        QStringLiteral("N")});
}

std::optional<int> CommandLine::parse(const QStringList &args)
{
    const QString program = QStringLiteral("gatehousectl ") + m_name;
    if (!m_parser.parse(QStringList(program) + args)) {
        const QString text = m_parser.errorText();
        return usage(text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.'));
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        // QCommandLineParser names the program it was started as and its own [options]; the command's word belongs there.
        QString text = m_parser.helpText();
        const qsizetype end = text.indexOf(QLatin1Char('\n'));
        QString usageLine = text.left(end);
        const qsizetype options = usageLine.indexOf(QStringLiteral(" [")); // the word in it is in the language of Qt
        if (options > 0)
            usageLine = Ctl::tr("Usage: ") + program + usageLine.mid(options);
        writeToStdout(usageLine + text.mid(end));
        return ExitCode::Ok;
    }
    if (m_hasLedger)
        m_ledger = LedgerPasswords::withoutPassword(m_parser.value(QStringLiteral("ledger")));
    if (m_hasLedger) {
        auto password = secret(QStringLiteral("ledger-password-fd"));
        if (!password)
            return reportError(password.error());
        if (*password)
            giveLedgerPassword(std::move(**password));
    }
    return std::nullopt;
}

Result<qint64> CommandLine::number(const QString &option, qint64 min) const
{
    bool ok = false;
    const QString text = m_parser.value(option);
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < min)
        return fail(ErrorKind::Input,
            Ctl::tr("--%1 takes a whole number from %2 on, not \"%3\".").arg(option).arg(min).arg(text));
    return value;
}

Result<std::optional<SecretBytes>> CommandLine::secret(const QString &option) const
{
    if (!m_parser.isSet(option))
        return std::optional<SecretBytes>();
    const auto descriptor = number(option, 0);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    auto secret = readSecret(static_cast<int>(std::min<qint64>(*descriptor, 1 << 20)));
    if (!secret || secret->isEmpty())
        return fail(ErrorKind::Input, Ctl::tr("--%1: nothing could be read from file descriptor %2.").arg(option).arg(*descriptor));
    return secret;
}

} // namespace gatehouse
