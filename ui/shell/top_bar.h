// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/shell/page.h"
#include "ui/widgets/theme_switch.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace gatehouse {

/// What every page goes by: source and time range; beside them the way to the palette, the theme, the privacy eye.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setSources(const std::vector<SourceView> &sources);
    void setScope(const Scope &scope);
    void setTheme(ThemeChoice choice);
    void setPrivacy(bool on);
    /// The field that opens the palette; the palette lies over it.
    QWidget *searchField() const;

    /// The names of the ranges on offer with their lengths in seconds; nothing: all time.
    static std::vector<std::pair<QString, std::optional<std::int64_t>>> ranges();

Q_SIGNALS:
    void scopeChosen(const gatehouse::Scope &scope);
    void customRangeWanted();
    void searchWanted();
    void refreshWanted();
    void themeChosen(gatehouse::ThemeChoice choice);
    void privacyChosen(bool on);

private:
    void showScope();
    void fillSourceMenu();
    void fillRangeMenu();

    Scope m_scope;
    std::vector<SourceView> m_sources;
    QPushButton *m_source;
    QPushButton *m_range;
    QPushButton *m_search;
    QToolButton *m_refresh;
    QToolButton *m_theme;
    QToolButton *m_privacy;
};

} // namespace gatehouse
