// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/options.h"

#include "app/version/version.h"
#include "core/ledger/default_path.h"
#include "core/ledger/ledger_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

QString askedLocale(const QStringList &arguments)
{
    const QString option = QStringLiteral("--locale");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == option)
            return arguments.value(i + 1);
        if (argument.startsWith(option + u'='))
            return argument.mid(option.size() + 1);
    }
    return {};
}

tl::expected<Options, EarlyEnd> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Gatehouse, the console for the login sessions of Odoo deployments."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Texts::tr("Show this help and end."));
    const QCommandLineOption version(
        {QStringLiteral("v"), QStringLiteral("version")}, Texts::tr("Show the version and end."));
    const QCommandLineOption ledger(QStringLiteral("ledger"),
        Texts::tr("Open this ledger, a file or a team's postgresql:// address; it is made when there is none. Default: %1")
            .arg(QDir::toNativeSeparators(defaultLedgerPath())),
        QStringLiteral("FILE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
        Texts::tr("Paint PAGE into the file OUT.png given after it, and end. Pages: dashboard, sessions, users, "
                  "user:LOGIN, activity, "
                  "alerts, policies, journal, account, sources, connect, first-run."),
        QStringLiteral("PAGE"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), Texts::tr("light or dark, instead of the remembered choice."), QStringLiteral("NAME"));
    const QCommandLineOption size(
        QStringLiteral("size"), Texts::tr("Size of the window, as in 1440x900."), QStringLiteral("WxH"));
    const QCommandLineOption locale(
        QStringLiteral("locale"), Texts::tr("Language and formats, as in de."), QStringLiteral("LOCALE"));
    const QCommandLineOption filter(QStringLiteral("filter"),
        Texts::tr("With --screenshot: what the page is filtered by, as in its filter box; on the dashboard, a time "
                  "range and a source."),
        QStringLiteral("TEXT"));
    const QCommandLineOption painted(
        QStringLiteral("exit-when-painted"), Texts::tr("End as soon as the dashboard is painted; print the "
                                                       "milliseconds since the start and the peak memory as JSON."));
    parser.addOptions({help, version, ledger, screenshot, theme, size, locale, filter, painted});
    parser.addPositionalArgument(QStringLiteral("FILE"),
        Texts::tr("Logs, exports or folders to offer for import, or one ledger to open; with --screenshot, where to write "
                  "the picture."),
        QStringLiteral("[FILE…]"));

    const auto wrong = [](const QString &text) { return tl::unexpected(EarlyEnd{text + u'\n', 1}); };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return tl::unexpected(EarlyEnd{parser.helpText(), 0});
    if (parser.isSet(version))
        return tl::unexpected(EarlyEnd{versionText(QStringLiteral("gatehouse")), 0});

    Options options;
    options.ledger = parser.isSet(ledger) ? parser.value(ledger) : defaultLedgerPath();
    if (options.ledger.isEmpty())
        return wrong(Texts::tr("--ledger wants a file."));
    options.locale = parser.value(locale);
    if (parser.isSet(locale) && QLocale(options.locale).language() == QLocale::C &&
        options.locale != QLatin1String("C"))
        return wrong(Texts::tr("“%1” is not a language. Write for example de or de_AT.").arg(options.locale));
    options.filter = parser.value(filter);
    options.exitWhenPainted = parser.isSet(painted);
    options.theme = parser.value(theme);
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") && options.theme != QLatin1String("dark"))
        return wrong(Texts::tr("“%1” is not a theme. There are: light, dark.").arg(options.theme));
    if (parser.isSet(size)) {
        static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
        const auto match = form.match(parser.value(size));
        if (!match.hasMatch())
            return wrong(Texts::tr("“%1” is not a size. Write for example 1440x900.").arg(parser.value(size)));
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        if (options.size.width() > 16384 || options.size.height() > 16384)
            return wrong(
                Texts::tr("A window of %1 cannot be painted; the most is 16384x16384.").arg(parser.value(size)));
    }
    const QStringList rest = parser.positionalArguments();
    if (parser.isSet(screenshot)) {
        static const QStringList pages = {QStringLiteral("dashboard"), QStringLiteral("sessions"), QStringLiteral("users"),
            QStringLiteral("activity"), QStringLiteral("alerts"), QStringLiteral("policies"), QStringLiteral("journal"), QStringLiteral("account"), QStringLiteral("sources"), QStringLiteral("connect"), QStringLiteral("first-run")};
        options.screenshotPage = parser.value(screenshot);
        const bool user = options.screenshotPage.startsWith(QLatin1String("user:")) && options.screenshotPage.size() > 5;
        if (!pages.contains(options.screenshotPage) && !user) {
            return wrong(Texts::tr("There is no page “%1”. There are: %2, user:LOGIN.")
                             .arg(options.screenshotPage, pages.join(QStringLiteral(", "))));
        }
        if (rest.size() != 1)
            return wrong(Texts::tr("--screenshot wants a page and one file: --screenshot PAGE OUT.png"));
        options.screenshotFile = rest.first();
    } else if (parser.isSet(filter)) {
        return wrong(Texts::tr("--filter goes with --screenshot."));
    } else {
        for (const QString &file : rest) {
            if (!QFileInfo::exists(file))
                return wrong(Texts::tr("There is no file “%1” to import. See --help.").arg(file));
        }
        // A ledger that was opened from the desktop.
        if (rest.size() == 1 && !parser.isSet(ledger) && isLedgerFile(rest.first()))
            options.ledger = rest.first();
        else
            options.files = rest;
    }
    return options;
}

} // namespace gatehouse
