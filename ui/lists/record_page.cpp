// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/record_page.h"

#include "ui/lists/detail_drawer.h"
#include "ui/widgets/copied_text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/window_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int DescribePauseMs = 60;

} // namespace

RecordPage::RecordPage(
    const QString &title, const QString &settings, std::vector<WindowColumn> columns, WindowProvider rows, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_model(new WindowModel(std::move(columns), std::move(rows), this))
{
    build(title);
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(DescribePauseMs);
    connect(&m_describeTimer, &QTimer::timeout, this, &RecordPage::describe);
    connect(m_table, &WindowTable::currentChanged, this, &RecordPage::describeSoon);
    connect(m_table, &WindowTable::activated, this, &RecordPage::openDrawer);
    connect(m_table, &WindowTable::previewRequested, this, [this] { setDrawerOpen(m_drawer->isHidden()); });
    connect(m_table, &WindowTable::copyRequested, this, &RecordPage::copyRow);
    connect(m_table, &WindowTable::menuRequested, this, &RecordPage::showMenu);
    connect(m_table, &WindowTable::notice, this, &Page::notice);
    connect(m_table, &WindowTable::messageAction, this, [this] {
        if (m_model->state() == WindowModel::State::Failed)
            refresh();
        else
            messageAction();
    });
    connect(m_drawer, &DetailDrawer::closeRequested, this, [this] {
        setDrawerOpen(false);
        m_table->setFocus();
    });
    connect(m_model, &WindowModel::stateChanged, this, [this] { updateState(); });
    connect(m_model, &WindowModel::totalChanged, this, [this] {
        updateState();
        describeSoon();
    });
    connect(m_model, &WindowModel::replaced, this, [this] {
        if (m_table->currentRow() < 0 && m_model->total() > 0)
            m_table->setCurrentRow(0);
        describeSoon();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordPage::describeSoon);
}

void RecordPage::build(const QString &title)
{
    m_page = new QVBoxLayout(this);
    m_page->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    m_page->setSpacing(scaled(10));
    m_head = new QHBoxLayout;
    m_head->setSpacing(scaled(8));
    m_head->addWidget(makeLabel(title, TextRole::Title, Ink::Text1, this));
    m_count = makeLabel({}, TextRole::Second, Ink::Text2, this);
    m_count->setObjectName(QStringLiteral("count"));
    m_head->addWidget(m_count);
    m_head->addStretch(1);
    m_columns = new QPushButton(themedIcon(QLatin1StringView("columns-3")), tr("Columns"), this);
    m_columns->setToolTip(tr("Show and hide columns"));
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table->fillColumnMenu(menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + scaled(4))));
    });
    m_drawerButton = new QPushButton(themedIcon(QLatin1StringView("info")), tr("Details"), this);
    m_drawerButton->setCheckable(true);
    m_drawerButton->setChecked(true);
    m_drawerButton->setToolTip(tr("Show the details of the current row (Space)"));
    connect(m_drawerButton, &QPushButton::clicked, this, &RecordPage::setDrawerOpen);
    for (QPushButton *button : {m_columns, m_drawerButton}) {
        button->setProperty("kind", QStringLiteral("soft"));
        m_head->addWidget(button);
    }
    m_page->addLayout(m_head);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(scaled(12));
    splitter->setChildrenCollapsible(false);
    auto *card = new QFrame(splitter);
    card->setProperty("panel", QStringLiteral("card"));
    m_list = new QVBoxLayout(card);
    m_list->setContentsMargins(1, 1, 1, 1);
    m_list->setSpacing(0);
    m_table = new WindowTable(card);
    m_table->setSelectable(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title);
    m_list->addWidget(m_table, 1);
    m_drawer = new DetailDrawer(splitter);
    splitter->addWidget(card);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({scaled(900), scaled(330)});
    m_page->addWidget(splitter, 1);
}

void RecordPage::addChoice(QWidget *choice)
{
    m_head->insertWidget(m_head->indexOf(m_columns), choice);
}

void RecordPage::addButton(QPushButton *button)
{
    button->setProperty("kind", QStringLiteral("soft"));
    m_head->insertWidget(m_head->indexOf(m_drawerButton), button);
}

void RecordPage::addFilter(QWidget *filter)
{
    m_page->insertWidget(1, filter);
}

void RecordPage::addBanner(QWidget *banner)
{
    m_list->insertWidget(0, banner);
}

void RecordPage::addFoot(QWidget *foot)
{
    m_list->addWidget(foot);
}

void RecordPage::setCount(const QString &text)
{
    m_count->setText(text);
}

void RecordPage::refresh()
{
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    m_model->refresh();
    m_table->viewport()->update(); // names may be hidden now
    describeSoon();
}

void RecordPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_dirty)
        refresh();
}

void RecordPage::describe()
{
    if (!m_drawer->isHidden())
        tell(m_model->valueAt(m_table->currentRow()) ? m_table->currentRow() : -1);
}

void RecordPage::setDrawerOpen(bool open)
{
    m_drawer->setVisible(open);
    m_drawerButton->setChecked(open);
    describe();
}

void RecordPage::openDrawer()
{
    setDrawerOpen(true);
    m_drawer->enter();
}

void RecordPage::showMenu(int row, const QPoint &at)
{
    if (!m_model->valueAt(row))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, row);
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QLatin1StringView("copy")), tr("Copy")), &QAction::triggered, this, &RecordPage::copyRow);
    menu->popup(at);
}

void RecordPage::copyRow()
{
    const int row = m_table->currentRow();
    if (!m_model->valueAt(row))
        return;
    QStringList cells;
    for (const int column : m_table->shownColumns())
        cells << copiedText(m_model->cell(row, column));
    QGuiApplication::clipboard()->setText(m_table->shownTitles().join(u'\t') + u'\n' + cells.join(u'\t') + u'\n');
    Q_EMIT notice(copiedNotice(row));
}

void RecordPage::saveState(QSettings &settings) const
{
    settings.beginGroup(m_settings);
    m_table->saveColumns(settings);
    settings.setValue(QStringLiteral("drawer"), !m_drawer->isHidden());
    settings.endGroup();
}

void RecordPage::restoreState(QSettings &settings)
{
    settings.beginGroup(m_settings);
    m_table->restoreColumns(settings);
    setDrawerOpen(settings.value(QStringLiteral("drawer"), true).toBool());
    settings.endGroup();
}

bool RecordPage::isSettled() const
{
    return m_model->isSettled() && m_model->state() != WindowModel::State::Idle && !m_describeTimer.isActive();
}

} // namespace gatehouse
