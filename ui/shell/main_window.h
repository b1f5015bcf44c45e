// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/page.h"
#include "ui/widgets/theme_switch.h"

#include <QMainWindow>

#include <functional>
#include <set>
#include <vector>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace gatehouse {

class Footer;
class Rail;
class TopBar;

/// The console's window: rail, top bar, the current page, footer. It knows pages only as Page; it is told of them in the
/// order of the rail, carries links between them, keeps the way back, and tells them when the ledger has changed.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Reader and theme switch outlive the window.
    MainWindow(AsyncReader &reader, ThemeSwitch &themes, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes the page over. The first one added is shown first.
    void addPage(Page *page);
    /// Takes over what stands above every page; it shows and hides itself.
    void addStrip(QWidget *strip);
    Page *page(PageId id) const;
    Page *currentPage() const;

    /// Goes where the link says; with `remember`, Alt+Left comes back.
    void follow(const Link &link, bool remember = true);
    void showPage(PageId id);
    bool goBack();
    bool goForward();

    Scope scope() const { return m_scope; }
    void setScope(const Scope &scope);
    void setPrivacy(bool on);
    void chooseTheme(ThemeChoice choice);

    /// Window, page, scope, theme and what the pages keep. Restore after the pages were added.
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

    /// The current page shows what there is, and so do bar and footer.
    bool isSettled() const;

    /// Asked before the window closes; false keeps it open. What asked closes it again when it may.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    /// A sentence for the status line.
    void showNotice(const QString &text);

    CommandPalette *palette() const { return m_palette; }
    TopBar *topBar() const { return m_topBar; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

Q_SIGNALS:
    void closing();
    void pageShown(gatehouse::PageId page);
    /// F5: what feeds the ledger is to be read again.
    void refreshAsked();
    /// Files or folders were dropped on the window.
    void filesDropped(const QStringList &paths);

private:
    struct Place
    {
        PageId page = PageId::Dashboard;
        std::optional<Link> link;
    };

    void addShortcuts();
    std::vector<Command> commands();
    void showPlace(const Place &place);
    void askSources();
    void takeSources(const Result<std::vector<SourceView>> &sources);
    void ledgerChanged();
    void refreshAll();
    void chooseRange();
    void showShortcuts();

    AsyncReader &m_reader;
    ThemeSwitch &m_themes;
    Rail *m_rail;
    TopBar *m_topBar;
    QVBoxLayout *m_down; ///< top bar, strips, the page, footer
    QStackedWidget *m_stack;
    Footer *m_footer;
    CommandPalette *m_palette;
    std::vector<Page *> m_pages;
    std::set<Page *> m_behind; ///< pages out of sight that have not seen the newest ledger
    Scope m_scope;
    QString m_wantedSource; ///< of the last run, until the sources are known
    bool m_scopeTold = false;
    bool m_sourcesKnown = false;
    std::function<bool()> m_mayClose;
    std::vector<Place> m_history;
    std::size_t m_at = 0;
};

} // namespace gatehouse
