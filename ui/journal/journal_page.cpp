// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "core/evidence/journal_export.h"
#include "ui/journal/asking_journal.h"
#include "ui/journal/journal_cells.h"
#include "ui/journal/journal_details.h"
#include "ui/journal/saving.h"
#include "ui/lists/detail_drawer.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int DescribePauseMs = 60;
constexpr int TypingPauseMs = 250;
const QString SettingsGroup = QStringLiteral("journal");

} // namespace

JournalPage::JournalPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
    , m_book(new RevocationBook(reader, this))
    , m_model(new WindowModel(journalColumns(), journalRows(reader), this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    page->setSpacing(scaled(10));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1, this));
    m_count = makeLabel({}, TextRole::Second, Ink::Text2, this);
    m_count->setObjectName(QStringLiteral("count"));
    head->addWidget(m_count);
    head->addStretch(1);
    auto *columns = new QPushButton(themedIcon(QLatin1StringView("columns-3")), tr("Columns"), this);
    columns->setToolTip(tr("Show and hide columns"));
    m_export = new QPushButton(themedIcon(QLatin1StringView("download")), tr("Export…"), this);
    m_export->setObjectName(QStringLiteral("exportJournal"));
    m_export->setToolTip(tr("Export every order the filter matches, with all its targets and their proof (Ctrl+E)"));
    connect(m_export, &QPushButton::clicked, this, &JournalPage::exportRows);
    m_drawerButton = new QPushButton(themedIcon(QLatin1StringView("info")), tr("Details"), this);
    m_drawerButton->setCheckable(true);
    m_drawerButton->setToolTip(tr("Show the details of the current row (Space)"));
    connect(m_drawerButton, &QPushButton::clicked, this, &JournalPage::setDrawerOpen);
    for (QPushButton *button : {columns, m_export, m_drawerButton}) {
        button->setProperty("kind", QStringLiteral("soft"));
        head->addWidget(button);
    }
    page->addLayout(head);
    page->addWidget(makeFilter());

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(scaled(12));
    splitter->setChildrenCollapsible(false);
    auto *card = new QFrame(splitter);
    card->setProperty("panel", QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_open = new StaleBanner(card);
    m_open->setObjectName(QStringLiteral("leftOpen"));
    m_open->hide();
    column->addWidget(m_open);
    m_table = new WindowTable(card);
    m_table->setSelectable(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title());
    column->addWidget(m_table, 1);
    m_drawer = new DetailDrawer(splitter);
    splitter->addWidget(card);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({scaled(900), scaled(330)});
    page->addWidget(splitter, 1);
    m_drawerButton->setChecked(true);
    m_drawer->showNothing(tr("Choose an order to see what became of it."));

    m_details = new JournalDetails(reader, m_drawer, this);
    connect(m_details, &JournalDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &JournalDetails::notice, this, &Page::notice);
    connect(m_details, &JournalDetails::readAgainRequested, this,
        [this](const JournalEntry &entry) { Q_EMIT readAgainRequested({entry}); });
    connect(m_open, &StaleBanner::linkTriggered, this, [this] { Q_EMIT readAgainRequested(m_book->leftOpen()); });
    connect(m_book, &RevocationBook::changed, this, &JournalPage::updateOpen);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table->fillColumnMenu(menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height() + scaled(4))));
    });
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(DescribePauseMs);
    connect(&m_describeTimer, &QTimer::timeout, this, &JournalPage::describe);
    connect(m_table, &WindowTable::currentChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(m_table, &WindowTable::activated, this, [this] {
        setDrawerOpen(true);
        m_drawer->enter();
    });
    connect(m_table, &WindowTable::previewRequested, this, [this] { setDrawerOpen(m_drawer->isHidden()); });
    connect(m_table, &WindowTable::copyRequested, this, &JournalPage::copyRow);
    connect(m_table, &WindowTable::menuRequested, this, &JournalPage::showMenu);
    connect(m_table, &WindowTable::notice, this, &Page::notice);
    connect(m_table, &WindowTable::messageAction, this, [this] {
        if (m_model->state() == WindowModel::State::Failed)
            refresh();
        else
            stepBack();
    });
    connect(m_drawer, &DetailDrawer::closeRequested, this, [this] {
        setDrawerOpen(false);
        m_table->setFocus();
    });
    connect(m_model, &WindowModel::stateChanged, this, &JournalPage::updateState);
    connect(m_model, &WindowModel::totalChanged, this, &JournalPage::updateState);
    connect(m_model, &WindowModel::replaced, this, [this] {
        if (m_table->currentRow() < 0 && m_model->total() > 0)
            m_table->setCurrentRow(0);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(&reader, &AsyncReader::journalChanged, this, &JournalPage::refresh);
    updateState();
}

QWidget *JournalPage::makeFilter()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    m_end = new QComboBox(bar);
    m_end->setObjectName(QStringLiteral("end"));
    m_end->setAccessibleName(tr("Outcome"));
    const std::pair<JournalEnd, QString> ends[] = {{JournalEnd::Any, tr("Any outcome")}, {JournalEnd::Done, tr("Done")},
        {JournalEnd::Refused, tr("Refused")}, {JournalEnd::Unknown, tr("Unknown")}, {JournalEnd::Unsettled, tr("Not settled")},
        {JournalEnd::Open, tr("Unknown or not settled")}, {JournalEnd::Watched, tr("Still watched")},
        {JournalEnd::Survived, tr("Alive again")}};
    for (const auto &[end, text] : ends)
        m_end->addItem(text, static_cast<int>(end));
    m_action = new QComboBox(bar);
    m_action->setObjectName(QStringLiteral("action"));
    m_action->setAccessibleName(tr("Action"));
    m_action->addItem(tr("Any action"), QString());
    for (const ActionKind kind : AllActions)
        m_action->addItem(actionTitle(kind), QString(actionKey(kind)));
    m_text = new QLineEdit(bar);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(tr("User, session, officer or reason"));
    m_text->setPlaceholderText(tr("User, session, officer or reason"));
    m_text->setToolTip(tr("Orders in which this occurs (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(QLatin1StringView("search")), QLineEdit::LeadingPosition);
    row->addWidget(m_end);
    row->addWidget(m_action);
    row->addWidget(m_text, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &JournalPage::apply);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_end, &QComboBox::currentIndexChanged, this, &JournalPage::apply);
    connect(m_action, &QComboBox::currentIndexChanged, this, &JournalPage::apply);
    return bar;
}

void JournalPage::apply()
{
    m_typing.stop();
    m_model->setQuery(journalQuery(static_cast<JournalEnd>(m_end->currentData().toInt()), m_text->text().trimmed(), m_source,
        m_action->currentData().toString()));
    updateState();
}

void JournalPage::setScope(const Scope &scope)
{
    m_source = scope.sourceName;
    apply();
}

void JournalPage::open(const Link &link)
{
    if (!link.query)
        return;
    const QSignalBlocker quiet[] = {QSignalBlocker(m_end), QSignalBlocker(m_action), QSignalBlocker(m_text)};
    m_end->setCurrentIndex(m_end->findData(static_cast<int>(journalEnd(*link.query))));
    m_action->setCurrentIndex(0);
    m_text->setText(link.query->filter.text);
    apply();
}

void JournalPage::refresh()
{
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    m_model->refresh();
    m_table->viewport()->update(); // names may be hidden now
    m_describeTimer.start();
}

void JournalPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_dirty)
        refresh();
}

void JournalPage::updateState()
{
    const bool filtered = !(m_model->query() == journalQuery(JournalEnd::Any, {}, m_source));
    const qint64 total = m_model->total();
    m_count->setText(m_model->state() == WindowModel::State::Loading && total == 0
                         ? QString()
                         : tr("%n order(s)", nullptr, static_cast<int>(std::min<qint64>(total, INT_MAX))));
    m_export->setEnabled(canExport());
    if (m_model->state() == WindowModel::State::Failed && total == 0)
        m_table->setMessage(tr("The journal could not be read"), m_model->failure(), tr("Try again"));
    else if (m_model->state() != WindowModel::State::Ready || total > 0)
        m_table->setMessage({}, {});
    else if (filtered)
        m_table->setMessage(tr("No order matches"), tr("Orders there are, but none with this outcome, action or text."), tr("Clear the filter"));
    else
        m_table->setMessage(tr("Nothing was ordered yet"),
            m_source.isEmpty() ? tr("What is revoked, logged out or suspended from here is written down before it is sent, and what became "
                                    "of it, with its proof, is found here.")
                               : tr("Nothing was ordered of this source."));
    if (m_model->state() == WindowModel::State::Ready && total == 0)
        m_drawer->showNothing(tr("Choose an order to see what became of it."));
}

void JournalPage::updateOpen()
{
    const std::size_t open = m_book->leftOpen().size();
    const bool busy = !m_reading.empty();
    m_open->setTexts(tr("%n order(s) were left open: what became of them is not known.", nullptr, static_cast<int>(open)),
        busy ? QString() : tr("Read the server again for them"));
    m_open->setVisible(open > 0);
}

void JournalPage::describe()
{
    if (m_drawer->isHidden())
        return;
    const auto entry = m_model->valueAs<JournalEntry>(m_table->currentRow());
    if (entry)
        m_details->show(entry);
    else
        m_drawer->showNothing(tr("Choose an order to see what became of it."));
}

void JournalPage::setDrawerOpen(bool open)
{
    m_drawer->setVisible(open);
    m_drawerButton->setChecked(open);
    describe();
}

void JournalPage::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
    m_details->setWhyNot(whyNot);
    m_describeTimer.start();
}

void JournalPage::setReading(JournalId entry, bool on)
{
    if (on)
        m_reading.insert(entry.value);
    else
        m_reading.erase(entry.value);
    m_details->setReading(m_reading);
    updateOpen();
}

void JournalPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool JournalPage::stepBack()
{
    if (m_end->currentIndex() <= 0 && m_action->currentIndex() <= 0 && m_text->text().isEmpty())
        return false;
    {
        const QSignalBlocker quiet[] = {QSignalBlocker(m_end), QSignalBlocker(m_action), QSignalBlocker(m_text)};
        m_end->setCurrentIndex(0);
        m_action->setCurrentIndex(0);
        m_text->clear();
    }
    apply();
    m_table->setFocus();
    return true;
}

void JournalPage::showMenu(int row, const QPoint &at)
{
    const auto entry = m_model->valueAs<JournalEntry>(row);
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Details")), &QAction::triggered, this, [this] {
        setDrawerOpen(true);
        m_drawer->enter();
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Only orders by %1").arg(shownUser(entry->officer))), &QAction::triggered, this,
        [this, entry] { m_text->setText(entry->officer); });
    if (entry->action) {
        connect(menu->addAction(tr("Only “%1”").arg(journalActionText(*entry))), &QAction::triggered, this,
            [this, entry] { m_action->setCurrentIndex(m_action->findData(entry->actionKey)); });
    }
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QLatin1StringView("copy")), tr("Copy")), &QAction::triggered, this, &JournalPage::copyRow);
    menu->popup(at);
}

void JournalPage::copyRow()
{
    const auto entry = m_model->valueAs<JournalEntry>(m_table->currentRow());
    if (!entry)
        return;
    QStringList cells;
    for (const int column : m_table->shownColumns()) {
        const Cell cell = m_model->cell(m_table->currentRow(), column);
        QString text = cell.copied.isNull() ? cell.text : cell.copied;
        for (QChar &c : text) {
            if (c == u'\t' || c == u'\n' || c == u'\r')
                c = u' ';
        }
        cells << text;
    }
    QGuiApplication::clipboard()->setText(m_table->shownTitles().join(u'\t') + u'\n' + cells.join(u'\t') + u'\n');
    Q_EMIT notice(tr("Copied: journal entry %1").arg(entry->id.value));
}

bool JournalPage::canExport() const
{
    return m_model->total() > 0;
}

void JournalPage::exportRows()
{
    if (!canExport())
        return;
    askFileName(this, tr("Export the journal"), QStringLiteral("gatehouse-journal.csv"), {tr("CSV (*.csv)"), tr("JSON Lines (*.jsonl)")},
        [this](const QString &path, int filter) {
            writeExport(path, filter == 0 && !path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive));
        });
}

void JournalPage::writeExport(const QString &path, bool csv)
{
    ++m_pending;
    askJournal(
        m_reader, this,
        [path, csv, query = m_model->query()](Journal &journal, Reader &ledger) -> Result<std::int64_t> {
            const auto asked = journalQueryOf(query, ledger);
            if (!asked)
                return tl::unexpected(asked.error());
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return fail(ErrorKind::Storage, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
            const auto written = exportJournal(journal, *asked, csv ? RowFormat::Csv : RowFormat::JsonLines, file);
            if (!written)
                return written;
            if (!file.commit())
                return fail(ErrorKind::Storage, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
            return written;
        },
        [this, path](const Result<std::int64_t> &written) {
            --m_pending;
            Q_EMIT notice(written ? tr("Exported %1 lines to %2").arg(words::count(*written), QDir::toNativeSeparators(path))
                                  : written.error().text);
        });
}

void JournalPage::saveState(QSettings &settings) const
{
    settings.beginGroup(SettingsGroup);
    m_table->saveColumns(settings);
    settings.setValue(QStringLiteral("drawer"), !m_drawer->isHidden());
    settings.endGroup();
}

void JournalPage::restoreState(QSettings &settings)
{
    settings.beginGroup(SettingsGroup);
    m_table->restoreColumns(settings);
    setDrawerOpen(settings.value(QStringLiteral("drawer"), true).toBool());
    settings.endGroup();
}

bool JournalPage::isSettled() const
{
    return m_pending == 0 && m_model->isSettled() && m_model->state() != WindowModel::State::Idle && m_details->isSettled()
        && m_book->isSettled() && !m_describeTimer.isActive() && !m_typing.isActive();
}

} // namespace gatehouse
