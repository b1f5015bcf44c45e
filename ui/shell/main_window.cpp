// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/footer.h"
#include "ui/shell/rail.h"
#include "ui/shell/range_dialog.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t LongestHistory = 100;

QString keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

} // namespace

MainWindow::MainWindow(AsyncReader &reader, ThemeSwitch &themes, QWidget *parent)
    : QMainWindow(parent)
    , m_reader(reader)
    , m_themes(themes)
    , m_rail(new Rail)
    , m_topBar(new TopBar)
    , m_down(nullptr)
    , m_stack(new QStackedWidget)
    , m_footer(new Footer(reader.path()))
    , m_palette(nullptr)
{
    setWindowTitle(QStringLiteral("Gatehouse"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(scaled(720), scaled(480));
    resize(scaled(1440), scaled(900));

    auto *central = new QWidget;
    auto *across = new QHBoxLayout(central);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    m_down = new QVBoxLayout;
    m_down->setSpacing(0);
    m_down->addWidget(m_topBar);
    m_down->addWidget(m_stack, 1);
    m_down->addWidget(m_footer);
    across->addLayout(m_down, 1);
    setCentralWidget(central);
    m_palette = new CommandPalette(reader, central);
    m_palette->setCommands([this] { return commands(); });

    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(m_palette, &CommandPalette::linkChosen, this, [this](const Link &link) { follow(link); });
    connect(m_topBar, &TopBar::searchWanted, this, [this] { m_palette->openOver(m_topBar->searchField()); });
    connect(m_topBar, &TopBar::scopeChosen, this, &MainWindow::setScope);
    connect(m_topBar, &TopBar::customRangeWanted, this, &MainWindow::chooseRange);
    connect(m_topBar, &TopBar::refreshWanted, this, &MainWindow::refreshAll);
    connect(m_topBar, &TopBar::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_topBar, &TopBar::privacyChosen, this, &MainWindow::setPrivacy);
    connect(m_footer, &Footer::sourcesWanted, this, [this] {
        if (page(PageId::Sources))
            showPage(PageId::Sources);
    });
    connect(&reader, &AsyncReader::generationChanged, this, &MainWindow::ledgerChanged);
    connect(&reader, &AsyncReader::failed, m_footer, &Footer::setTrouble);
    m_topBar->setScope(m_scope);
    m_topBar->setTheme(themes.choice());
    // Where the keys go before anything is chosen: no control looks pressed on, Tab goes on to the first one.
    m_stack->setFocusPolicy(Qt::ClickFocus);
    m_stack->setFocus();
    addShortcuts();
    askSources();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(Page *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    const int number = int(m_pages.size());
    m_rail->addPage(page->id(), page->title(), number);
    const PageId id = page->id();
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), this);
    connect(key, &QShortcut::activated, this, [this, id] { showPage(id); });
    connect(page, &Page::linkActivated, this, [this](const Link &link) { follow(link); });
    connect(page, &Page::notice, m_footer, &Footer::setNotice);
    if (m_scopeTold)
        page->setScope(m_scope);
    if (number == 1) {
        m_history = {Place{id, std::nullopt}};
        m_rail->setCurrent(id);
    }
}

void MainWindow::addStrip(QWidget *strip)
{
    m_down->insertWidget(m_down->indexOf(m_stack), strip);
}

Page *MainWindow::page(PageId id) const
{
    for (Page *page : m_pages) {
        if (page->id() == id)
            return page;
    }
    return nullptr;
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::follow(const Link &link, bool remember)
{
    if (!page(link.page))
        return;
    Place place{link.page, std::nullopt};
    if (link.query || link.user || link.session)
        place.link = link;
    if (remember) {
        m_history.resize(std::min(m_history.size(), m_at + 1));
        m_history.push_back(place);
        if (m_history.size() > LongestHistory)
            m_history.erase(m_history.begin());
        m_at = m_history.size() - 1;
    }
    showPlace(place);
}

void MainWindow::showPage(PageId id)
{
    Link link;
    link.page = id;
    if (currentPage() && currentPage()->id() == id)
        return;
    follow(link);
}

void MainWindow::showPlace(const Place &place)
{
    Page *target = page(place.page);
    if (!target)
        return;
    m_palette->close();
    m_stack->setCurrentWidget(target);
    m_rail->setCurrent(place.page);
    setWindowTitle(target->title() + QStringLiteral(" – Gatehouse"));
    if (place.link)
        target->open(*place.link);
    if (m_behind.erase(target) > 0)
        target->refresh();
    Q_EMIT pageShown(place.page);
    if (!target->isAncestorOf(QApplication::focusWidget()) && !m_rail->isAncestorOf(QApplication::focusWidget()))
        m_stack->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::goBack()
{
    if (m_at == 0)
        return false;
    showPlace(m_history[--m_at]);
    return true;
}

bool MainWindow::goForward()
{
    if (m_at + 1 >= m_history.size())
        return false;
    showPlace(m_history[++m_at]);
    return true;
}

void MainWindow::setScope(const Scope &scope)
{
    m_scope = scope;
    m_topBar->setScope(scope);
    m_scopeTold = true;
    for (Page *page : m_pages)
        page->setScope(scope);
}

void MainWindow::askSources()
{
    askLedger(m_reader, this, [](Reader &reader) { return reader.sources(); },
        [this](const Result<std::vector<SourceView>> &sources) { takeSources(sources); });
}

void MainWindow::takeSources(const Result<std::vector<SourceView>> &sources)
{
    m_sourcesKnown = true;
    if (!sources) {
        m_footer->setTrouble(sources.error().text);
        if (!m_scopeTold)
            setScope(m_scope);
        return;
    }
    m_topBar->setSources(*sources);
    m_footer->setSources(*sources);

    Scope scope = m_scope;
    if (!m_wantedSource.isEmpty()) {
        for (const SourceView &source : *sources) {
            if (source.name == m_wantedSource) {
                scope.source = source.id;
                scope.sourceName = source.name;
            }
        }
        m_wantedSource.clear();
    }
    if (scope.source
        && std::none_of(sources->begin(), sources->end(), [&](const SourceView &s) { return s.id == *scope.source; })) {
        scope.source.reset();
        scope.sourceName.clear();
    }
    if (!m_scopeTold || scope != m_scope)
        setScope(scope);
}

void MainWindow::ledgerChanged()
{
    askSources();
    for (Page *page : m_pages) {
        if (page == currentPage())
            page->refresh();
        else
            m_behind.insert(page);
    }
}

void MainWindow::refreshAll()
{
    Q_EMIT refreshAsked();
    m_reader.refresh();
    ledgerChanged();
}

bool MainWindow::isSettled() const
{
    return m_sourcesKnown && m_scopeTold && currentPage() && currentPage()->isSettled();
}

void MainWindow::setPrivacy(bool on)
{
    setPrivacyMode(on);
    m_topBar->setPrivacy(on);
    // What was shown was made into text by the pages; have it made again.
    for (Page *page : m_pages) {
        if (page == currentPage())
            page->refresh();
        else
            m_behind.insert(page);
    }
    for (QWidget *widget : QApplication::allWidgets())
        widget->update();
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_themes.setChoice(choice);
    m_topBar->setTheme(choice);
}

void MainWindow::chooseRange()
{
    auto *dialog = new RangeDialog(m_scope.range, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::rangeChosen, this, [this](const TimeRange &range) {
        Scope scope = m_scope;
        scope.lastSeconds.reset();
        scope.range = range;
        setScope(scope);
    });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto what) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, what);
    };
    add(Qt::CTRL | Qt::Key_K, [this] { m_palette->openOver(m_topBar->searchField()); });
    add(Qt::CTRL | Qt::Key_F, [this] {
        if (currentPage())
            currentPage()->focusFilter();
    });
    add(Qt::CTRL | Qt::Key_E, [this] {
        if (currentPage() && currentPage()->canExport())
            currentPage()->exportRows();
    });
    add(Qt::CTRL | Qt::Key_B, [this] { m_rail->setFolded(!m_rail->isFolded()); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] { setPrivacy(!privacyMode()); });
    add(Qt::Key_F5, [this] { refreshAll(); });
    add(Qt::Key_F1, [this] { showShortcuts(); });
    add(Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    add(Qt::ALT | Qt::Key_Right, [this] { goForward(); });
    add(QKeySequence::Quit, [this] { QMainWindow::close(); });
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> list;
    const auto icon = [](const char *name) { return themedIcon(QLatin1StringView(name)); };
    int number = 0;
    for (Page *page : m_pages) {
        const PageId id = page->id();
        list.push_back({tr("Go to %1").arg(page->title()), keyText(Qt::CTRL | Qt::Key(Qt::Key_0 + ++number)), icon("arrow-right"),
            [this, id] { showPage(id); }});
    }
    if (m_at > 0)
        list.push_back({tr("Back"), keyText(Qt::ALT | Qt::Key_Left), icon("arrow-left"), [this] { goBack(); }});
    if (m_at + 1 < m_history.size())
        list.push_back({tr("Forward"), keyText(Qt::ALT | Qt::Key_Right), icon("arrow-right"), [this] { goForward(); }});
    if (currentPage() && currentPage()->canExport())
        list.push_back({tr("Export rows…"), keyText(Qt::CTRL | Qt::Key_E), icon("download"), [this] { currentPage()->exportRows(); }});
    list.push_back({tr("Filter this page"), keyText(Qt::CTRL | Qt::Key_F), icon("funnel"), [this] {
        if (currentPage())
            currentPage()->focusFilter();
    }});
    list.push_back({tr("Read the ledger again"), keyText(Qt::Key_F5), icon("refresh-cw"), [this] { refreshAll(); }});
    list.push_back({privacyMode() ? tr("Show names and addresses") : tr("Hide names and addresses"),
        keyText(Qt::CTRL | Qt::SHIFT | Qt::Key_H), icon("eye-off"), [this] { setPrivacy(!privacyMode()); }});
    list.push_back({tr("Theme: light"), {}, icon("sun"), [this] { chooseTheme(ThemeChoice::Light); }});
    list.push_back({tr("Theme: dark"), {}, icon("moon"), [this] { chooseTheme(ThemeChoice::Dark); }});
    list.push_back({tr("Theme: like the system"), {}, icon("sun-moon"), [this] { chooseTheme(ThemeChoice::System); }});
    list.push_back({m_rail->isFolded() ? tr("Show the pages' names") : tr("Fold the list of pages"), keyText(Qt::CTRL | Qt::Key_B),
        icon("panel-left-close"), [this] { m_rail->setFolded(!m_rail->isFolded()); }});
    for (const auto &[name, seconds] : TopBar::ranges()) {
        list.push_back({tr("Time range: %1").arg(name), {}, icon("calendar"), [this, seconds = seconds] {
            Scope scope = m_scope;
            scope.lastSeconds = seconds;
            scope.range = {};
            setScope(scope);
        }});
    }
    list.push_back({tr("Time range: other…"), {}, icon("calendar"), [this] { chooseRange(); }});
    list.push_back({tr("Keys"), keyText(Qt::Key_F1), icon("keyboard"), [this] { showShortcuts(); }});
    return list;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_palette->isVisible())
            m_palette->close();
        else if (currentPage() && !currentPage()->stepBack())
            goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        goBack();
    else if (event->button() == Qt::ForwardButton)
        goForward();
    else
        QMainWindow::mousePressEvent(event);
}

void MainWindow::showNotice(const QString &text)
{
    m_footer->setNotice(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/railFolded"), m_rail->isFolded());
    settings.setValue(QStringLiteral("window/theme"), int(m_themes.choice()));
    if (currentPage())
        settings.setValue(QStringLiteral("window/page"), int(currentPage()->id()));
    settings.setValue(QStringLiteral("scope/source"), m_scope.sourceName);
    settings.setValue(QStringLiteral("scope/lastSeconds"), m_scope.lastSeconds ? QVariant(qlonglong(*m_scope.lastSeconds)) : QVariant());
    settings.setValue(QStringLiteral("scope/from"), m_scope.range.from.toIso());
    settings.setValue(QStringLiteral("scope/to"), m_scope.range.to.toIso());
    settings.setValue(QStringLiteral("scope/saved"), true);
    for (const Page *page : m_pages)
        page->saveState(settings);
}

void MainWindow::restoreState(QSettings &settings)
{
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_rail->setFolded(settings.value(QStringLiteral("window/railFolded")).toBool());
    const int theme = settings.value(QStringLiteral("window/theme")).toInt();
    if (theme >= 0 && theme <= int(ThemeChoice::Dark))
        chooseTheme(static_cast<ThemeChoice>(theme));
    if (settings.value(QStringLiteral("scope/saved")).toBool()) {
        const QVariant last = settings.value(QStringLiteral("scope/lastSeconds"));
        const auto instant = [&settings](const char *key) {
            const QByteArray text = settings.value(QLatin1String(key)).toString().toUtf8();
            return parseInstant(std::string_view(text.constData(), std::size_t(text.size()))).value_or(Instant());
        };
        bool isNumber = false;
        const qlonglong seconds = last.toLongLong(&isNumber);
        m_scope.lastSeconds = isNumber && seconds > 0 ? std::optional<std::int64_t>(seconds) : std::nullopt;
        m_scope.range = m_scope.lastSeconds ? TimeRange{} : TimeRange{instant("scope/from"), instant("scope/to")};
        m_wantedSource = settings.value(QStringLiteral("scope/source")).toString();
        m_topBar->setScope(m_scope);
    }
    for (Page *page : m_pages)
        page->restoreState(settings);
    const int wanted = settings.value(QStringLiteral("window/page"), int(PageId::Dashboard)).toInt();
    for (Page *page : m_pages) {
        if (int(page->id()) == wanted) {
            m_history = {Place{page->id(), std::nullopt}};
            m_at = 0;
            showPlace(m_history.front());
        }
    }
}

} // namespace gatehouse
