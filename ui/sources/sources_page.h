// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/shell/page.h"
#include "ui/widgets/window_model.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;
class QVBoxLayout;

namespace gatehouse {

class LedgerPanel;
class WindowTable;

/// Where the ledger's content comes from: its sources, every import with what it read and what it did not understand,
/// the ledger file itself and the place database.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    explicit SourcesPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~SourcesPage() override;

    PageId id() const override { return PageId::Sources; }
    QString title() const override { return tr("Sources"); }
    /// The page always shows every source and all time.
    void setScope(const Scope &) override {}
    void open(const Link &link) override;
    void refresh() override;
    void exportRows() override;
    bool canExport() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override;

    /// The connected servers, above everything else; taken over.
    void setServers(QWidget *panel);

    /// Shows the lines the newest import did not understand.
    void showLatestRejects();

Q_SIGNALS:
    /// The officer wants to import something.
    void importRequested();
    /// The officer wants to work with another ledger.
    void ledgerRequested(const QString &path);

private:
    QWidget *makeImportDetails();
    void sourcesChanged();
    void selectImport();
    void updateDetails();
    void activateSource(int row);
    void copyReject();
    void chooseExport();
    void exportTo(const QString &path);

    AsyncReader &m_reader;
    WindowModel m_sources;
    WindowModel m_imports;
    WindowModel m_files;
    WindowModel m_rejects;
    ImportId m_import;
    bool m_latestWanted = false;
    CancelToken m_exportCancel;
    bool m_exporting = false;

    QLabel *m_summary = nullptr;
    WindowTable *m_sourceTable = nullptr;
    WindowTable *m_importTable = nullptr;
    WindowTable *m_fileTable = nullptr;
    WindowTable *m_rejectTable = nullptr;
    LedgerPanel *m_ledger = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_tabs = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace gatehouse
