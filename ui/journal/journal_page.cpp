// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "core/evidence/journal_export.h"
#include "ui/journal/asking_journal.h"
#include "ui/journal/journal_cells.h"
#include "ui/journal/journal_details.h"
#include "ui/journal/saving.h"
#include "ui/lists/detail_drawer.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/state_panels.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int TypingPauseMs = 250;

} // namespace

JournalPage::JournalPage(AsyncReader &reader, QWidget *parent)
    : RecordPage(tr("Journal"), QStringLiteral("journal"), journalColumns(), journalRows(reader), parent)
    , m_reader(reader)
    , m_book(new RevocationBook(reader, this))
    , m_details(new JournalDetails(reader, drawer(), this))
    , m_open(new StaleBanner(this))
    , m_export(new QPushButton(themedIcon(QLatin1StringView("download")), tr("Export…"), this))
{
    m_export->setObjectName(QStringLiteral("exportJournal"));
    m_export->setToolTip(tr("Export every order the filter matches, with all its targets and their proof (Ctrl+E)"));
    addButton(m_export);
    addFilter(makeFilter());
    m_open->setObjectName(QStringLiteral("leftOpen"));
    m_open->hide();
    addBanner(m_open);
    drawer()->showNothing(tr("Choose an order to see what became of it."));
    connect(m_export, &QPushButton::clicked, this, &JournalPage::exportRows);
    connect(m_details, &JournalDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &JournalDetails::notice, this, &Page::notice);
    connect(m_details, &JournalDetails::readAgainRequested, this,
        [this](const JournalEntry &entry) { Q_EMIT readAgainRequested({entry}); });
    connect(m_open, &StaleBanner::linkTriggered, this, [this] { Q_EMIT readAgainRequested(m_book->leftOpen()); });
    connect(m_book, &RevocationBook::changed, this, &JournalPage::updateOpen);
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
    model()->setQuery(journalQuery(static_cast<JournalEnd>(m_end->currentData().toInt()), m_text->text().trimmed(), m_source,
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

void JournalPage::updateState()
{
    const bool filtered = !(model()->query() == journalQuery(JournalEnd::Any, {}, m_source));
    const qint64 total = model()->total();
    setCount(model()->state() == WindowModel::State::Loading && total == 0
                         ? QString()
                         : tr("%n order(s)", nullptr, static_cast<int>(std::min<qint64>(total, INT_MAX))));
    m_export->setEnabled(canExport());
    if (model()->state() == WindowModel::State::Failed && total == 0)
        table()->setMessage(tr("The journal could not be read"), model()->failure(), tr("Try again"));
    else if (model()->state() != WindowModel::State::Ready || total > 0)
        table()->setMessage({}, {});
    else if (filtered)
        table()->setMessage(tr("No order matches"), tr("Orders there are, but none with this outcome, action or text."), tr("Clear the filter"));
    else
        table()->setMessage(tr("Nothing was ordered yet"),
            m_source.isEmpty() ? tr("What is revoked, logged out or suspended from here is written down before it is sent, and what became "
                                    "of it, with its proof, is found here.")
                               : tr("Nothing was ordered of this source."));
}

void JournalPage::updateOpen()
{
    const std::size_t open = m_book->leftOpen().size();
    const bool busy = !m_reading.empty();
    m_open->setTexts(tr("%n order(s) were left open: what became of them is not known.", nullptr, static_cast<int>(open)),
        busy ? QString() : tr("Read the server again for them"));
    m_open->setVisible(open > 0);
}

void JournalPage::tell(int row)
{
    if (const auto entry = model()->valueAs<JournalEntry>(row))
        m_details->show(entry);
    else
        drawer()->showNothing(tr("Choose an order to see what became of it."));
}

void JournalPage::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
    m_details->setWhyNot(whyNot);
    describeSoon();
}

void JournalPage::setOfficer(const OfficerOf &officer)
{
    m_details->setOfficer(officer);
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
    table()->setFocus();
    return true;
}

void JournalPage::fillMenu(QMenu *menu, int row)
{
    const auto entry = model()->valueAs<JournalEntry>(row);
    connect(menu->addAction(tr("Details")), &QAction::triggered, this, &JournalPage::openDrawer);
    menu->addSeparator();
    connect(menu->addAction(tr("Only orders by %1").arg(shownUser(entry->officer))), &QAction::triggered, this,
        [this, entry] { m_text->setText(entry->officer); });
    if (entry->action) {
        connect(menu->addAction(tr("Only “%1”").arg(journalActionText(*entry))), &QAction::triggered, this,
            [this, entry] { m_action->setCurrentIndex(m_action->findData(entry->actionKey)); });
    }
}

QString JournalPage::copiedNotice(int row) const
{
    return tr("Copied: journal entry %1").arg(model()->keyAt(row));
}

bool JournalPage::canExport() const
{
    return model()->total() > 0;
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
        [path, csv, query = model()->query()](Journal &journal, Reader &ledger) -> Result<std::int64_t> {
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

bool JournalPage::isSettled() const
{
    return m_pending == 0 && RecordPage::isSettled() && m_details->isSettled() && m_book->isSettled() && !m_typing.isActive();
}

} // namespace gatehouse
