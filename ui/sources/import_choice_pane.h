// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"
#include "ui/sources/log_zone.h"
#include "ui/sources/preview_run.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace gatehouse {

class PreviewPane;

/// The first step of an import: which files, what was found in them, which source they tell of and in which zone.
/// Files are added by button, by dropping them, or by addPaths(). Nothing is written here.
class ImportChoicePane : public QWidget
{
    Q_OBJECT

public:
    ImportChoicePane(const QString &ledgerPath, const QStringList &sources, QWidget *parent = nullptr);

    void addPaths(const QStringList &paths);
    bool isLooking() const { return m_preview.isRunning(); }
    /// Files that will be imported as things stand.
    int chosenCount() const { return static_cast<int>(chosen().size()); }
    /// Why there is nothing to import yet, a sentence; empty when it can start.
    QString obstacle() const;
    /// What was chosen, complete but for the place database.
    ImportRequest request() const;

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        FilePreview file;
        QTreeWidgetItem *item = nullptr;
    };

    QWidget *makeFiles();
    QWidget *makeSettings(const QStringList &sources);
    void chooseFiles();
    void chooseFolder();
    void removeSelected();
    void found(const std::vector<FilePreview> &files);
    void show(Entry &entry);
    void remap(const QString &fingerprint, const HeaderMap &map);
    void showCurrent();
    void updateSettings();
    std::vector<const FilePreview *> chosen() const;
    Entry *entryOf(const QTreeWidgetItem *item);
    Entry *entryOf(const QString &path);

    QStringList m_sources;
    PreviewRun m_preview;
    std::vector<Entry> m_files;
    std::map<QString, HeaderMap> m_headerMaps;
    bool m_sourceChosen = false; ///< the officer named the source; the default no longer follows the files
    bool m_filling = false;

    QTreeWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_trouble = nullptr;
    QProgressBar *m_busy = nullptr;
    PreviewPane *m_details = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_source = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_zoneHint = nullptr;
    QComboBox *m_database = nullptr;
    QLabel *m_databaseLabel = nullptr;
};

/// The local paths in what is dragged; empty when there are none.
QStringList droppedPaths(const QMimeData *data);

} // namespace gatehouse
