// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/async_reader.h"
#include "ui/lists/detail_drawer.h"
#include "ui/lists/export_dialog.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/list_page.h"
#include "ui/lists/selection_bar.h"
#include "ui/widgets/copied_text.h"
#include "ui/widgets/field_words.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

/// How a list page is put together, and its menus and copying.
namespace gatehouse {

namespace {

/// More is what exports are for.
constexpr qint64 MostCopied = 10'000;

} // namespace

void ListPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    page->setSpacing(scaled(10));

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    QLabel *heading = makeLabel(m_setup.title, TextRole::Title, Ink::Text1, this);
    head->addWidget(heading);
    m_count = makeLabel({}, TextRole::Second, Ink::Text2, this);
    head->addWidget(m_count);
    m_scopeNote = makeLabel({}, TextRole::Second, Ink::Text3, this);
    m_scopeNote->setToolTip(tr("The time range and the source chosen in the top bar apply where the filter does not name its own."));
    head->addWidget(m_scopeNote);
    head->addStretch(1);
    m_columnsButton = new QPushButton(themedIcon(QLatin1StringView("columns-3")), tr("Columns"), this);
    m_columnsButton->setToolTip(tr("Show and hide columns"));
    connect(m_columnsButton, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table->fillColumnMenu(menu);
        menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height() + scaled(4))));
    });
    m_exportButton = new QPushButton(themedIcon(QLatin1StringView("download")), tr("Export…"), this);
    m_exportButton->setToolTip(tr("Export everything the filter matches (Ctrl+E)"));
    connect(m_exportButton, &QPushButton::clicked, this, &Page::exportRows);
    m_drawerButton = new QPushButton(themedIcon(QLatin1StringView("info")), tr("Details"), this);
    m_drawerButton->setCheckable(true);
    m_drawerButton->setToolTip(tr("Show the details of the current row (Space)"));
    connect(m_drawerButton, &QPushButton::clicked, this, &ListPage::setDrawerOpen);
    for (QPushButton *button : {m_columnsButton, m_exportButton, m_drawerButton}) {
        button->setProperty("kind", QStringLiteral("soft"));
        head->addWidget(button);
    }
    page->addLayout(head);

    m_bar = new FilterBar(m_setup.subject, m_reader, this);
    page->addWidget(m_bar);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(scaled(12));
    m_splitter->setChildrenCollapsible(false);
    m_groups = new GroupPanel(m_splitter);
    m_groups->hide();
    auto *card = new QFrame(m_splitter);
    card->setProperty("panel", QStringLiteral("card"));
    m_listColumn = new QVBoxLayout(card);
    m_listColumn->setContentsMargins(1, 1, 1, 1);
    m_listColumn->setSpacing(0);
    if (!m_setup.okName.isEmpty()) {
        m_histogram = new Histogram(card);
        m_histogram->setCompact(true);
        m_histogram->setPartNames(m_setup.okName, m_setup.failedName);
        m_histogram->setFixedHeight(scaled(82));
        m_listColumn->addWidget(m_histogram);
        connect(m_histogram, &Histogram::rangeSelected, this, &ListPage::brushed);
        connect(m_histogram, &Histogram::barActivated, this, &ListPage::brushed);
    }
    m_banner = new StaleBanner(card);
    m_banner->hide();
    m_listColumn->addWidget(m_banner);
    m_progress = new QProgressBar(card);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(3));
    m_progress->setAccessibleName(tr("Reading the ledger"));
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    m_listColumn->addWidget(m_progress);
    m_table = new WindowTable(card);
    m_table->setModel(m_model);
    m_table->setAccessibleName(m_setup.title);
    m_listColumn->addWidget(m_table, 1);
    m_selectionBar = new SelectionBar(card);
    m_listColumn->addWidget(m_selectionBar);
    m_drawer = new DetailDrawer(m_splitter);
    m_splitter->addWidget(m_groups);
    m_splitter->addWidget(card);
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({scaled(210), scaled(900), scaled(315)});
    page->addWidget(m_splitter, 1);
    m_drawerButton->setChecked(true);
}

QString ListPage::rowText(const void *row) const
{
    QStringList parts;
    for (const int column : m_table->shownColumns())
        parts << copiedText(m_provider.cell(row, column));
    return parts.join(u'\t');
}

void ListPage::copyText(const std::vector<WindowRow> &rows)
{
    QString text = m_table->shownTitles().join(u'\t') + u'\n';
    for (const WindowRow &row : rows)
        text += rowText(row.value.get()) + u'\n';
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT notice(tr("Copied: %1").arg(countText(static_cast<qint64>(rows.size()))));
}

void ListPage::copyRows()
{
    const RowSelection &selection = m_table->selection();
    const qint64 count = selection.count(m_model->total());
    if (count == 0) {
        if (const auto row = m_model->valueAt(m_table->currentRow()))
            copyText({{m_table->currentKey(), row}});
        return;
    }
    if (count > MostCopied) {
        Q_EMIT notice(tr("Copying takes at most %1 rows. Export has no limit (Ctrl+E).").arg(words::count(MostCopied)));
        return;
    }
    // Ticked rows may be anywhere in the list: it is walked in windows until they are found.
    m_copyCancel.cancel();
    m_copyCancel = CancelToken();
    auto found = std::make_shared<std::vector<WindowRow>>();
    auto step = std::make_shared<std::function<void(std::int64_t)>>();
    constexpr int Stride = 5000;
    *step = [this, selection, count, found, weak = std::weak_ptr(step), token = m_copyCancel](std::int64_t from) {
        const auto self = weak.lock();
        m_model->read(from, Stride, [this, selection, count, found, self, token, from](const Result<WindowRows> &rows) {
            if (token.isCancelled())
                return;
            if (!rows) {
                Q_EMIT notice(rows.error().text);
                return;
            }
            for (const WindowRow &row : rows->rows) {
                if (selection.contains(row.key))
                    found->push_back(row);
            }
            if (static_cast<qint64>(found->size()) >= count || rows->rows.empty()
                || from + static_cast<std::int64_t>(rows->rows.size()) >= rows->total)
                copyText(*found);
            else
                (*self)(from + static_cast<std::int64_t>(rows->rows.size()));
        });
    };
    (*step)(0);
}

bool ListPage::canExport() const
{
    return m_model->total() > 0;
}

void ListPage::exportRows()
{
    if (canExport())
        exportList(m_reader, m_setup.subject, m_listed, {}, this);
}

void ListPage::exportSelected()
{
    exportList(m_reader, m_setup.subject, m_listed, m_table->selection(), this);
}

void ListPage::addFilterActions(QMenu *menu, Field field, const QString &value)
{
    const QString shown = words::fieldValue(field, value);
    const auto add = [&](const QString &text, bool negated) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, field, value, negated] {
            Query query = m_bar->query();
            query.filter.setCondition(field, {value}, negated);
            setOwnQuery(query);
        });
    };
    add(tr("Only %1: %2").arg(words::fieldWithin(field), shown), false);
    add(tr("Without %1: %2").arg(words::fieldWithin(field), shown), true);
}

void ListPage::showRowMenu(int row, const QPoint &pos)
{
    if (!m_model->isLoaded(row))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRowMenu(menu, row);
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QLatin1StringView("copy")), tr("Copy")), &QAction::triggered, this, &ListPage::copyRows);
    menu->popup(pos);
}

} // namespace gatehouse
