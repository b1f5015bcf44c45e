// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_choice_pane.h"

#include "ui/sources/preview_pane.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTimeZone>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum FileColumn { NameColumn, FormatColumn, FoundColumn, SpanColumn, SizeColumn };

/// Every choice that is not a name of a zone is taken apart by logZoneFromText, so the first words matter.
QString utcChoice()
{
    return ImportChoicePane::tr("UTC (what Odoo writes)");
}

} // namespace

QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

ImportChoicePane::ImportChoicePane(const QString &ledgerPath, const QStringList &sources, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_preview(ledgerPath)
{
    setAcceptDrops(true);
    connect(&m_preview, &PreviewRun::found, this, &ImportChoicePane::found);
    connect(&m_preview, &PreviewRun::failed, this, [this](const Error &error) {
        m_trouble->setText(visibleText(error.text));
        m_trouble->show();
    });
    connect(&m_preview, &PreviewRun::settled, this, [this] {
        m_busy->hide();
        Q_EMIT changed();
    });

    m_details = new PreviewPane;
    connect(m_details, &PreviewPane::mapChanged, this, &ImportChoicePane::remap);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(makeFiles());
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    splitter->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addWidget(splitter, 1);
    layout->addWidget(makeSettings(sources));
    updateSettings();
    showCurrent();
}

QWidget *ImportChoicePane::makeFiles()
{
    auto *files = new QPushButton(themedIcon(QLatin1StringView("file-up")), tr("Add &files…"));
    files->setObjectName(QStringLiteral("addFiles"));
    connect(files, &QPushButton::clicked, this, &ImportChoicePane::chooseFiles);
    auto *folder = new QPushButton(themedIcon(QLatin1StringView("folder-open")), tr("Add f&older…"));
    folder->setObjectName(QStringLiteral("addFolder"));
    connect(folder, &QPushButton::clicked, this, &ImportChoicePane::chooseFolder);
    m_remove = new QPushButton(tr("&Remove from list"));
    m_remove->setObjectName(QStringLiteral("removeFiles"));
    connect(m_remove, &QPushButton::clicked, this, &ImportChoicePane::removeSelected);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addWidget(m_remove);
    buttons->addStretch();

    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("importFiles"));
    m_list->setAccessibleName(tr("Files to import"));
    m_list->setHeaderLabels({tr("File"), tr("What it is"), tr("Found"), tr("Moments"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(FormatColumn, scaled(190));
    m_list->header()->resizeSection(FoundColumn, scaled(190));
    m_list->header()->resizeSection(SpanColumn, scaled(210));
    m_list->header()->resizeSection(SizeColumn, scaled(80));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportChoicePane::showCurrent);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *, int column) {
        if (column == NameColumn && !m_filling)
            updateSettings();
    });
    m_remove->setEnabled(false);

    m_empty = makeLabel(tr("Odoo server logs (also rotated and compressed), device lists and user lists (CSV, Excel, JSON).\n"
                           "Add them above or drop them here. Nothing leaves this computer."),
        TextRole::Body, Ink::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *overlay = new QVBoxLayout(m_list->viewport());
    overlay->addWidget(m_empty);

    m_trouble = makeLabel({}, TextRole::Body, Ink::BadText);
    m_trouble->setObjectName(QStringLiteral("previewTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Looking at the files"));
    m_busy->hide();

    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_trouble);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_busy);
    return box;
}

QWidget *ImportChoicePane::makeSettings(const QStringList &sources)
{
    m_source = new QComboBox;
    m_source->setObjectName(QStringLiteral("sourceName"));
    m_source->setEditable(true);
    m_source->addItems(sources);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->setMinimumContentsLength(18);
    m_source->setCurrentText({});
    m_source->lineEdit()->setPlaceholderText(tr("a name for this Odoo"));
    m_source->setToolTip(tr("The Odoo these files come from. Files of the same Odoo belong under the same name: their users "
                            "and sessions are tied together, and what was imported before is not counted twice."));
    connect(m_source->lineEdit(), &QLineEdit::textEdited, this, [this] { m_sourceChosen = true; });
    connect(m_source, &QComboBox::activated, this, [this] { m_sourceChosen = true; });
    connect(m_source, &QComboBox::currentTextChanged, this, [this] { Q_EMIT changed(); });

    m_zone = new QComboBox;
    m_zone->setObjectName(QStringLiteral("logZone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setMinimumContentsLength(22);
    m_zone->addItem(utcChoice(), QStringLiteral("UTC"));
    const QByteArray local = QTimeZone::systemTimeZoneId();
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        if (id == local && id != "UTC")
            m_zone->insertItem(1, tr("%1 (this computer)").arg(name), name);
        else if (name.contains(QLatin1Char('/')) && !name.startsWith(QStringLiteral("Etc/")))
            m_zone->addItem(name, name);
    }
    m_zone->setCurrentIndex(0);
    connect(m_zone, &QComboBox::currentTextChanged, this, [this] { updateSettings(); });
    m_zoneHint = makeLabel(tr("Odoo writes UTC whatever the server's zone is. Choose another only when something between Odoo and "
                              "the file rewrote the times."),
        TextRole::Hint, Ink::Text3);
    m_zoneHint->setWordWrap(true);

    m_database = new QComboBox;
    m_database->setObjectName(QStringLiteral("databaseFilter"));
    m_database->setToolTip(tr("A server log tells of every database on the server. Lines that name none are always read."));
    connect(m_database, &QComboBox::activated, this, [this] { Q_EMIT changed(); });

    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12));
    const auto label = [&](const QString &text, QWidget *buddy) {
        QLabel *l = makeLabel(text, TextRole::Second, Ink::Text2);
        l->setBuddy(buddy);
        return l;
    };
    grid->addWidget(label(tr("&Source"), m_source), 0, 0);
    grid->addWidget(m_source, 1, 0);
    grid->addWidget(label(tr("Times without a &zone are"), m_zone), 0, 1);
    grid->addWidget(m_zone, 1, 1);
    m_databaseLabel = label(tr("Only &database"), m_database);
    grid->addWidget(m_databaseLabel, 0, 2);
    grid->addWidget(m_database, 1, 2);
    grid->addWidget(m_zoneHint, 2, 0, 1, 4);
    grid->setColumnStretch(3, 1);
    return box;
}

void ImportChoicePane::addPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_trouble->hide();
    m_empty->hide();
    m_busy->show();
    m_preview.look(paths, m_headerMaps);
    Q_EMIT changed();
}

void ImportChoicePane::chooseFiles()
{
    addPaths(QFileDialog::getOpenFileNames(this, tr("Import exported logs"), {},
        tr("Logs and exports (*.log* *.csv* *.xlsx *.json* *.txt* *.gz *.xz *.zst);;All files (*)")));
}

void ImportChoicePane::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import a folder of logs"));
    if (!folder.isEmpty())
        addPaths({folder});
}

void ImportChoicePane::removeSelected()
{
    const QList<QTreeWidgetItem *> selected = m_list->selectedItems();
    for (QTreeWidgetItem *item : selected) {
        std::erase_if(m_files, [&](const Entry &entry) { return entry.item == item; });
        delete item;
    }
    m_empty->setVisible(m_files.empty() && !isLooking());
    showCurrent();
    updateSettings();
}

void ImportChoicePane::found(const std::vector<FilePreview> &files)
{
    m_filling = true;
    for (const FilePreview &file : files) {
        Entry *entry = entryOf(file.path);
        if (!entry) {
            m_files.push_back({file, new QTreeWidgetItem(m_list)});
            entry = &m_files.back();
            entry->item->setCheckState(NameColumn, Qt::Checked);
        }
        entry->file = file;
        show(*entry);
    }
    m_filling = false;
    if (!m_list->currentItem() && !m_files.empty())
        m_list->setCurrentItem(m_files.front().item);
    else
        showCurrent();
    updateSettings();
}

void ImportChoicePane::show(Entry &entry)
{
    const FilePreview &file = entry.file;
    QTreeWidgetItem &item = *entry.item;
    const bool usable = file.importable() && !file.needsMap;
    item.setText(NameColumn, visibleText(QFileInfo(file.path).fileName()));
    item.setToolTip(NameColumn, visibleText(QDir::toNativeSeparators(file.path)));
    item.setIcon(NameColumn, markIcon(usable ? Mark::Done : file.importable() ? Mark::Stale : Mark::Refused));
    item.setText(FormatColumn, file.formatText);
    item.setToolTip(FormatColumn, file.formatText);
    const QString foundIn = !file.importable() ? tr("cannot be imported")
        : file.needsMap                        ? tr("unknown headers")
                                               : foundText(file);
    item.setText(FoundColumn, foundIn);
    item.setToolTip(FoundColumn, file.importable() ? foundIn : visibleText(file.problem));
    item.setText(SpanColumn, file.span.from.isKnown() ? words::range(file.span) : QString());
    item.setToolTip(SpanColumn, item.text(SpanColumn));
    item.setText(SizeColumn, byteText(file.size));
    item.setTextAlignment(SizeColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    // What cannot be imported cannot be ticked, and says why below.
    if (usable) {
        item.setFlags(item.flags() | Qt::ItemIsUserCheckable);
        if (!item.data(NameColumn, Qt::CheckStateRole).isValid())
            item.setCheckState(NameColumn, Qt::Checked);
    } else {
        item.setFlags(item.flags() & ~Qt::ItemIsUserCheckable);
        item.setData(NameColumn, Qt::CheckStateRole, {});
    }
}

void ImportChoicePane::remap(const QString &fingerprint, const HeaderMap &map)
{
    // Added to what was said before, which begins with what was known or remembered of these headers: the grid shows
    // what the last look found, and may be some choices behind.
    if (!m_headerMaps.contains(fingerprint)) {
        HeaderMap &known = m_headerMaps[fingerprint];
        for (const Entry &entry : m_files) {
            if (entry.file.fingerprint != fingerprint)
                continue;
            for (const HeaderPreview &header : entry.file.headers) {
                if (header.mapped && header.column)
                    known.insert(header.label, *header.column);
            }
        }
    }
    m_headerMaps[fingerprint].insert(map);
    QStringList again;
    for (const Entry &entry : m_files) {
        if (entry.file.fingerprint == fingerprint)
            again += entry.file.path;
    }
    addPaths(again);
}

void ImportChoicePane::showCurrent()
{
    if (const Entry *entry = entryOf(m_list->currentItem()))
        m_details->setFile(entry->file);
    else
        m_details->clear(m_files.empty() ? QString() : tr("Choose a file above to see what was found in it."));
}

void ImportChoicePane::updateSettings()
{
    std::vector<FilePreview> files;
    QStringList databases;
    for (const FilePreview *file : chosen()) {
        files.push_back(*file);
        for (const FilePreview::Database &database : file->databases) {
            if (!databases.contains(database.name))
                databases += database.name;
        }
    }
    if (!m_sourceChosen)
        m_source->setCurrentText(files.empty() ? QString() : defaultSourceName(m_sources, files));

    const QString kept = m_database->currentData().toString();
    m_database->clear();
    m_database->addItem(tr("every database"), QString());
    for (const QString &name : databases)
        m_database->addItem(visibleText(name), name);
    m_database->setCurrentIndex(std::max(0, m_database->findData(kept)));
    m_database->setVisible(databases.size() > 1);
    m_databaseLabel->setVisible(databases.size() > 1);

    setStyleProperty(m_zone->lineEdit(), "bad", !obstacle().isEmpty() && m_zone->findText(m_zone->currentText()) < 0
            && !logZoneFromText(m_zone->currentText()));
    Q_EMIT changed();
}

QString ImportChoicePane::obstacle() const
{
    if (m_files.empty())
        return isLooking() ? tr("Looking at the files…") : tr("Add the files to import.");
    if (chosen().empty())
        return tr("None of these files can be imported as they are.");
    if (m_source->currentText().trimmed().isEmpty())
        return tr("Give the source a name.");
    const int known = m_zone->findText(m_zone->currentText());
    if (known < 0 && !logZoneFromText(m_zone->currentText()))
        return tr("“%1” is not a time zone. Write a name like Europe/Berlin or an offset like +02:00.")
            .arg(visibleText(m_zone->currentText()));
    return {};
}

ImportRequest ImportChoicePane::request() const
{
    ImportRequest request;
    for (const FilePreview *file : chosen())
        request.paths += file->path;
    request.sourceName = m_source->currentText().trimmed();
    const int known = m_zone->findText(m_zone->currentText());
    if (const auto zone = logZoneFromText(known >= 0 ? m_zone->itemData(known).toString() : m_zone->currentText())) {
        request.zone = zone->zone;
        request.utcOffsetMinutes = zone->utcOffsetMinutes;
    }
    request.headerMaps = m_headerMaps;
    request.databaseFilter = m_database->currentData().toString();
    return request;
}

std::vector<const FilePreview *> ImportChoicePane::chosen() const
{
    std::vector<const FilePreview *> files;
    for (const Entry &entry : m_files) {
        if (entry.file.importable() && !entry.file.needsMap && entry.item->checkState(NameColumn) == Qt::Checked)
            files.push_back(&entry.file);
    }
    return files;
}

ImportChoicePane::Entry *ImportChoicePane::entryOf(const QTreeWidgetItem *item)
{
    const auto at = std::find_if(m_files.begin(), m_files.end(), [&](const Entry &entry) { return entry.item == item; });
    return item && at != m_files.end() ? &*at : nullptr;
}

ImportChoicePane::Entry *ImportChoicePane::entryOf(const QString &path)
{
    const auto at = std::find_if(m_files.begin(), m_files.end(), [&](const Entry &entry) { return entry.file.path == path; });
    return at != m_files.end() ? &*at : nullptr;
}

void ImportChoicePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportChoicePane::dropEvent(QDropEvent *event)
{
    addPaths(droppedPaths(event->mimeData()));
    event->acceptProposedAction();
}

void ImportChoicePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        removeSelected();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gatehouse
