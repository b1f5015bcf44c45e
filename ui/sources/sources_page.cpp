// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sources_page.h"

#include "ui/sources/ledger_panel.h"
#include "ui/sources/reject_export.h"
#include "ui/sources/source_rows.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int RejectsTab = 1;

WindowTable *makeTable(const char *name, const QString &accessibleName, WindowModel &model)
{
    auto *table = new WindowTable;
    table->setObjectName(QLatin1StringView(name));
    table->setAccessibleName(accessibleName);
    table->setSelectable(false);
    table->setModel(&model);
    return table;
}

QFrame *makeCard(const QString &title, QWidget *content)
{
    auto *card = new QFrame;
    card->setProperty("panel", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, scaled(8), 1, 1);
    layout->setSpacing(scaled(4));
    QLabel *heading = makeLabel(title, TextRole::Strong, Ink::Text1);
    heading->setContentsMargins(scaled(12), 0, scaled(12), 0);
    layout->addWidget(heading);
    layout->addWidget(content, 1);
    return card;
}

} // namespace

SourcesPage::SourcesPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
    , m_sources(sourceRows::sourceColumns(), sourceRows::sources(reader))
    , m_imports(sourceRows::importColumns(), sourceRows::imports(reader))
    , m_files(sourceRows::fileColumns(), sourceRows::files(reader))
    , m_rejects(sourceRows::rejectColumns(), sourceRows::rejects(reader))
{
    setObjectName(QStringLiteral("sourcesPage"));
    m_summary = makeLabel({}, TextRole::Body, Ink::Text3);
    auto *import = new QPushButton(themedIcon(QLatin1StringView("file-up"), Ink::OnAccent), tr("&Import…"));
    import->setObjectName(QStringLiteral("import"));
    import->setProperty("kind", QStringLiteral("primary"));
    connect(import, &QPushButton::clicked, this, &SourcesPage::importRequested);
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1));
    heading->addWidget(m_summary);
    heading->addStretch();
    heading->addWidget(import);

    m_sourceTable = makeTable("sources", tr("Sources"), m_sources);
    m_importTable = makeTable("imports", tr("Imports, newest first"), m_imports);
    const QString none = tr("Odoo server logs, device lists and user lists. Nothing leaves this computer.");
    for (WindowTable *table : {m_sourceTable, m_importTable}) {
        connect(table, &WindowTable::messageAction, this, &SourcesPage::importRequested);
        connect(table, &WindowTable::notice, this, &SourcesPage::notice);
    }
    connect(m_sourceTable, &WindowTable::activated, this, &SourcesPage::activateSource);
    connect(m_importTable, &WindowTable::currentChanged, this, &SourcesPage::selectImport);
    const auto emptyMessage = [this, none](WindowTable *table, const QString &title) {
        return [this, table, title, none] {
            const WindowModel &model = *table->model();
            if (model.state() == WindowModel::State::Failed)
                table->setMessage(tr("The ledger could not be read"), visibleText(model.failure()));
            else if (model.state() == WindowModel::State::Ready && model.total() == 0)
                table->setMessage(title, none, table == m_sourceTable ? tr("Import…") : QString());
            else
                table->setMessage({}, {});
        };
    };
    connect(&m_sources, &WindowModel::stateChanged, this, emptyMessage(m_sourceTable, tr("No sources yet")));
    connect(&m_sources, &WindowModel::totalChanged, this, emptyMessage(m_sourceTable, tr("No sources yet")));
    connect(&m_imports, &WindowModel::stateChanged, this, emptyMessage(m_importTable, tr("Nothing was imported yet")));
    connect(&m_imports, &WindowModel::totalChanged, this, emptyMessage(m_importTable, tr("Nothing was imported yet")));
    connect(&m_sources, &WindowModel::totalChanged, this, &SourcesPage::sourcesChanged);
    // The newest import is the one of interest until another is chosen.
    const auto importsChanged = [this] {
        if (m_imports.total() > 0 && (m_importTable->currentRow() < 0 || std::exchange(m_latestWanted, false)))
            m_importTable->setCurrentRow(0);
        selectImport();
    };
    connect(&m_imports, &WindowModel::stateChanged, this, importsChanged);
    connect(&m_imports, &QAbstractItemModel::dataChanged, this, importsChanged);
    connect(&m_rejects, &WindowModel::totalChanged, this, &SourcesPage::updateDetails);
    connect(&m_rejects, &WindowModel::stateChanged, this, &SourcesPage::updateDetails);
    connect(&m_files, &WindowModel::stateChanged, this, &SourcesPage::updateDetails);

    m_ledger = new LedgerPanel(reader.path());
    connect(m_ledger, &LedgerPanel::ledgerRequested, this, &SourcesPage::ledgerRequested);
    connect(m_ledger, &LedgerPanel::notice, this, &SourcesPage::notice);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setHandleWidth(scaled(12));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeCard(tr("Sources"), m_sourceTable));
    m_splitter->addWidget(makeCard(tr("Imports"), m_importTable));
    m_splitter->addWidget(makeImportDetails());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 4);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    m_layout->setSpacing(scaled(12));
    m_layout->addLayout(heading);
    m_layout->addWidget(m_ledger);
    m_layout->addWidget(m_splitter, 1);

    for (WindowModel *model : {&m_sources, &m_imports, &m_files, &m_rejects})
        model->setQuery(sourceRows::ofImport({}));
    updateDetails();
}

void SourcesPage::setServers(QWidget *panel)
{
    m_layout->insertWidget(1, panel);
}

SourcesPage::~SourcesPage()
{
    m_exportCancel.cancel();
}

QWidget *SourcesPage::makeImportDetails()
{
    m_fileTable = makeTable("importFiles", tr("Files of the import"), m_files);
    m_rejectTable = makeTable("rejects", tr("Lines that were not understood"), m_rejects);
    connect(m_rejectTable, &WindowTable::copyRequested, this, &SourcesPage::copyReject);
    connect(m_rejectTable, &WindowTable::currentChanged, this, &SourcesPage::updateDetails);

    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("importDetails"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_fileTable, tr("Files"));
    m_tabs->addTab(m_rejectTable, tr("Not understood"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &SourcesPage::updateDetails);

    m_copy = new QPushButton(themedIcon(QLatin1StringView("copy")), tr("&Copy line"));
    m_copy->setObjectName(QStringLiteral("copyReject"));
    connect(m_copy, &QPushButton::clicked, this, &SourcesPage::copyReject);
    m_export = new QPushButton(themedIcon(QLatin1StringView("download")), tr("&Export as CSV…"));
    m_export->setObjectName(QStringLiteral("exportRejects"));
    connect(m_export, &QPushButton::clicked, this, &SourcesPage::chooseExport);
    auto *corner = new QWidget;
    auto *buttons = new QHBoxLayout(corner);
    buttons->setContentsMargins(0, 0, scaled(8), scaled(2));
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    m_tabs->setCornerWidget(corner);

    auto *card = new QFrame;
    card->setProperty("panel", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, scaled(4), 1, 1);
    layout->addWidget(m_tabs);
    return card;
}

void SourcesPage::open(const Link &)
{
    refresh();
}

void SourcesPage::refresh()
{
    for (WindowModel *model : {&m_sources, &m_imports, &m_files, &m_rejects})
        model->refresh();
    m_ledger->refresh();
}

bool SourcesPage::isSettled() const
{
    return m_sources.isSettled() && m_imports.isSettled() && m_files.isSettled() && m_rejects.isSettled() && !m_exporting;
}

void SourcesPage::sourcesChanged()
{
    m_summary->setText(
        m_sources.total() > 1 ? tr("%1 sources").arg(words::count(m_sources.total())) : QString());
}

void SourcesPage::selectImport()
{
    const ImportId import{m_importTable->currentKey()};
    if (import == m_import)
        return;
    m_import = import;
    m_files.setQuery(sourceRows::ofImport(import));
    m_rejects.setQuery(sourceRows::ofImport(import));
    updateDetails();
}

void SourcesPage::updateDetails()
{
    m_tabs->setTabText(RejectsTab, tr("Not understood (%1)").arg(words::count(m_rejects.total())));
    const bool rejects = m_tabs->currentIndex() == RejectsTab;
    m_copy->setVisible(rejects);
    m_copy->setEnabled(m_rejectTable->currentRow() >= 0 && m_rejectTable->currentRow() < m_rejects.total());
    m_export->setVisible(rejects);
    m_export->setEnabled(canExport());
    const auto message = [](WindowTable *table, const QString &empty) {
        const WindowModel &model = *table->model();
        if (model.state() == WindowModel::State::Failed)
            table->setMessage(tr("The ledger could not be read"), visibleText(model.failure()));
        else if (model.state() == WindowModel::State::Ready && model.total() == 0)
            table->setMessage(empty, {});
        else
            table->setMessage({}, {});
    };
    message(m_fileTable, m_import ? tr("This import read no files") : tr("No import is chosen"));
    message(m_rejectTable, m_import ? tr("Every line was understood or none of our concern") : tr("No import is chosen"));
}

void SourcesPage::showLatestRejects()
{
    m_tabs->setCurrentIndex(RejectsTab);
    // Its row may not have come yet: then it is chosen when it does.
    m_latestWanted = true;
    m_imports.refresh();
    m_rejectTable->setFocus();
}

void SourcesPage::activateSource(int row)
{
    const auto source = m_sources.valueAs<SourceView>(row);
    if (!source)
        return;
    Query query = defaultQuery(Subject::Sessions);
    query.filter.conditions.push_back({Field::Source, false, {source->name}});
    Q_EMIT linkActivated({PageId::Sessions, query, {}, {}});
}

void SourcesPage::copyReject()
{
    if (const auto reject = m_rejects.valueAs<RejectView>(m_rejectTable->currentRow())) {
        QApplication::clipboard()->setText(QStringLiteral("%1:%2: %3: %4")
                                               .arg(QDir::toNativeSeparators(reject->file))
                                               .arg(reject->line)
                                               .arg(reject->reason, visibleText(reject->excerpt)));
        Q_EMIT notice(tr("The line was copied."));
    }
}

bool SourcesPage::canExport() const
{
    return m_rejects.total() > 0 && !m_exporting;
}

void SourcesPage::exportRows()
{
    if (canExport())
        chooseExport();
}

void SourcesPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export what was not understood"));
    dialog->setObjectName(QStringLiteral("exportRejectsTo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("not-understood.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &SourcesPage::exportTo);
    dialog->open();
}

void SourcesPage::exportTo(const QString &path)
{
    m_exporting = true;
    updateDetails();
    askLedger(
        m_reader, this,
        [import = m_import, path, cancel = m_exportCancel](Reader &reader) {
            return exportRejects(reader, import, path, cancel);
        },
        [this, path](const Result<std::int64_t> &written) {
            m_exporting = false;
            updateDetails();
            Q_EMIT notice(written ? tr("%1 lines were written to %2.").arg(words::count(*written), QDir::toNativeSeparators(path))
                                  : visibleText(written.error().text));
        });
}

void SourcesPage::saveState(QSettings &settings) const
{
    settings.beginGroup(QStringLiteral("sources"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    for (const WindowTable *table : {m_sourceTable, m_importTable, m_fileTable, m_rejectTable}) {
        settings.beginGroup(table->objectName());
        table->saveColumns(settings);
        settings.endGroup();
    }
    settings.endGroup();
}

void SourcesPage::restoreState(QSettings &settings)
{
    settings.beginGroup(QStringLiteral("sources"));
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    for (WindowTable *table : {m_sourceTable, m_importTable, m_fileTable, m_rejectTable}) {
        settings.beginGroup(table->objectName());
        table->restoreColumns(settings);
        settings.endGroup();
    }
    settings.endGroup();
}

} // namespace gatehouse
