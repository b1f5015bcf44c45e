// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme_switch.h"

#include <QApplication>
#include <QWidget>

#include <utility>

namespace gatehouse::testing {

/// For people to look at: NAME-light.png and NAME-dark.png in $GATEHOUSE_PICTURES, where that is set. Ends in light.
inline void saveThemedPictures(ThemeSwitch &themes, QWidget *what, const QString &name)
{
    const QString folder = qEnvironmentVariable("GATEHOUSE_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[choice, theme] : {std::pair(ThemeChoice::Dark, QStringLiteral("dark")), std::pair(ThemeChoice::Light, QStringLiteral("light"))}) {
        themes.setChoice(choice);
        QCoreApplication::processEvents();
        what->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, theme));
    }
}

} // namespace gatehouse::testing
