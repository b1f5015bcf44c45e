// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehouse/console.h"
#include "app/gatehouse/options.h"
#include "app/gatehouse/parent_console.h"
#include "app/gatehouse/show_run.h"
#include "core/ledger/ledger_password.h"
#include "translations/install.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme_switch.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <memory>

using namespace gatehouse;

namespace {

QtMessageHandler qtHandler = nullptr;

/// Says what matters; leaves out what a Qt without a desktop says of itself on every start.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static const QLatin1StringView harmless[] = {QLatin1StringView("XDG_RUNTIME_DIR not set"),
        QLatin1StringView("This plugin does not support propagateSizeHints()"),
        QLatin1StringView("This plugin does not support raise()"), QLatin1StringView("Populating font family aliases")};
    if (type != QtFatalMsg && type != QtCriticalMsg) {
        for (const auto &piece : harmless) {
            if (text.contains(piece))
                return;
        }
    }
    if (qtHandler)
        qtHandler(type, context, text);
}

/// A run for a picture or a measurement needs no screen; any other does. Decided before Qt looks for one.
bool choosePlatform(int argc, char **argv)
{
#if !defined(Q_OS_DARWIN)
#if defined(Q_OS_WIN)
    // Off screen, Qt looks for fonts in a folder of its own, which it does not have on Windows.
    if (!qEnvironmentVariableIsSet("QT_QPA_FONTDIR"))
        qputenv("QT_QPA_FONTDIR", qgetenv("WINDIR") + "/Fonts");
    const bool hasScreen = true;
#else
    const bool hasScreen = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#endif
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    bool needsNone = false;
    for (int i = 1; i < argc; ++i) {
        // A picture is painted off screen even where there is one, so that it is the same everywhere.
        if (std::strncmp(argv[i], "--screenshot", 12) == 0)
            needsNone = true;
        if (!hasScreen && std::strcmp(argv[i], "--exit-when-painted") == 0)
            needsNone = true;
        if (std::strcmp(argv[i], "-platform") == 0)
            return true;
    }
    if (needsNone)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return hasScreen || needsNone;
#else
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    return true;
#endif
}

/// Needs an application object.
void chooseLanguage()
{
    if (const QString asked = askedLocale(QCoreApplication::arguments()); !asked.isEmpty())
        QLocale::setDefault(QLocale(asked));
    installTranslations(QLocale());
}

int complain(const Options &options, const QString &text)
{
    say(stderr, text + u'\n');
    if (!options.isForShow())
        QMessageBox::critical(nullptr, QStringLiteral("Gatehouse"), text);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    useParentConsole();
    qtHandler = qInstallMessageHandler(handleMessage);
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    QCoreApplication::setOrganizationName(QStringLiteral("gatehouse"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.gatehouse.Gatehouse"));

    const bool screen = choosePlatform(argc, argv);
    if (!screen) {
        // Enough of an application to read the arguments and say what is wrong.
        const QCoreApplication app(argc, argv);
        chooseLanguage();
        const auto options = parseOptions(QCoreApplication::arguments());
        if (!options) {
            answer(options.error().code == 0 ? stdout : stderr, options.error().text);
            return options.error().code;
        }
        const QString text = QCoreApplication::translate(
            "Options", "There is no screen to open the console on. Start it from a desktop, or use gatehousectl.");
        say(stderr, text + u'\n');
        return 1;
    }

    QApplication app(argc, argv);
    chooseLanguage();
    auto parsed = parseOptions(QCoreApplication::arguments());
    if (!parsed) {
        answer(parsed.error().code == 0 ? stdout : stderr, parsed.error().text);
        return parsed.error().code;
    }
    Options options = std::move(*parsed);
    options.ledger = LedgerPasswords::withoutPassword(options.ledger);

    QGuiApplication::setLayoutDirection(QLocale().textDirection());

    ThemeSwitch themes(app);
    QApplication::setWindowIcon(applicationIcon());
    if (!options.theme.isEmpty())
        themes.setChoice(options.theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    else if (options.isForShow())
        themes.setChoice(ThemeChoice::Light);

    // The first run is shown as it is: on a ledger with nothing in it.
    QTemporaryDir empty;
    if (options.screenshotPage == QLatin1String("first-run"))
        options.ledger = empty.filePath(QStringLiteral("ledger.sqlite"));
    Console console(themes, options);
    std::unique_ptr<ShowRun> show;
    const auto begin = [&] {
        show = std::make_unique<ShowRun>(options, console.reader(), console.window(), sinceStart);
        if (options.isForShow())
            show->start();
        else if (!options.files.isEmpty())
            console.importFiles(options.files);
    };
    if (const auto opened = console.open(options.ledger)) {
        begin();
    } else if (options.isForShow() || !LedgerPasswords::isWanted(options.ledger)) {
        return complain(options, opened.error().text);
    } else {
        console.openAsking(options.ledger, [&](const Result<void> &ready) {
            if (ready)
                return begin();
            if (ready.error().kind != ErrorKind::Cancelled)
                complain(options, ready.error().text);
            QApplication::exit(1);
        });
    }
    return QApplication::exec();
}
