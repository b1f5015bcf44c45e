// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace gatehouse {

struct Theme;

enum class ThemeChoice { System, Light, Dark };

/// Gives the application its style, fonts, palette and style sheet, and changes them while it runs. One per program,
/// made by main before the first widget and passed to whoever switches; widgets only ever ask Theme::of().
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QApplication &app, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// What is shown: the choice, or what the system wants.
    bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    bool systemIsDark() const;
    void apply();

    QApplication &m_app;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_startedDark = false;
    int m_shown = -1;
};

} // namespace gatehouse
