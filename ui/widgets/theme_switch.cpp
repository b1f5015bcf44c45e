// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_switch.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QSettings>
#include <QStyleFactory>
#include <QStyleHints>

namespace gatehouse {

namespace {

/// The system's interface font. Where there is no desktop to ask, the first of those that read well on screen.
QFont interfaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal")) {
        const QStringList present = QFontDatabase::families();
        for (const char *family : {"Noto Sans", "Open Sans", "Segoe UI", "DejaVu Sans"}) {
            if (present.contains(QLatin1String(family))) {
                font.setFamily(QLatin1String(family));
                break;
            }
        }
        font.setPixelSize(13);
    } else {
        font.setPixelSize(qBound(12, QFontInfo(font).pixelSize(), 26));
    }
    return font;
}

} // namespace

ThemeSwitch::ThemeSwitch(QApplication &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_startedDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setFont(interfaceFont());
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeSwitch::apply);
#elif defined(Q_OS_WIN)
    // Qt 6.4 does not say when the system changes its mind; coming back from the settings is when it shows.
    connect(&m_app, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            apply();
    });
#endif
    apply();
}

void ThemeSwitch::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool ThemeSwitch::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    const QSettings personal(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return m_startedDark;
#endif
}

bool ThemeSwitch::isDark() const
{
    return m_choice == ThemeChoice::System ? systemIsDark() : m_choice == ThemeChoice::Dark;
}

void ThemeSwitch::apply()
{
    const bool dark = isDark();
    if (m_shown == int(dark))
        return;
    m_shown = int(dark);
    const Theme &theme = dark ? Theme::darkTheme() : Theme::lightTheme();
    QApplication::setPalette(theme.palette());
    m_app.setStyleSheet(styleSheet(theme));
    Q_EMIT changed();
}

} // namespace gatehouse
