// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_desk.h"

#include "ui/sources/import_dialog.h"
#include "ui/sources/ledger_panel.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <utility>

namespace gatehouse {

namespace {

Query ofSource(Subject subject, const QString &source)
{
    Query query = defaultQuery(subject);
    query.filter.conditions.push_back({Field::Source, false, {source}});
    return query;
}

} // namespace

ImportDesk::ImportDesk(AsyncReader &reader, QWidget *window)
    : QObject(window)
    , m_reader(reader)
    , m_window(window)
    , m_run(reader.path())
{
    connect(&m_run, &ImportRun::finished, this, &ImportDesk::finished);
}

ImportDesk::~ImportDesk()
{
    delete m_dialog;
}

void ImportDesk::open(const QStringList &paths)
{
    if (m_dialog) {
        m_dialog->show();
        m_dialog->raise();
        m_dialog->activateWindow();
        if (m_run.isRunning() && !paths.isEmpty())
            Q_EMIT notice(tr("An import is running. Add these files when it is done."));
        else
            m_dialog->addPaths(paths);
        return;
    }
    m_waiting += paths;
    if (std::exchange(m_opening, true))
        return;
    // The sources' names are wanted before the first file is looked at: they decide which name is proposed.
    askLedger(
        m_reader, this, [](Reader &reader) { return reader.sources(); },
        [this](const Result<std::vector<SourceView>> &sources) {
            QStringList names;
            for (const SourceView &source : sources.value_or(std::vector<SourceView>()))
                names += source.name;
            m_opening = false;
            showDialog(names, std::exchange(m_waiting, {}));
        });
}

void ImportDesk::showDialog(const QStringList &sources, const QStringList &paths)
{
    m_dialog = new ImportDialog(m_run, sources, placeDatabasePath(), m_window);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog->deleteLater();
        m_dialog = nullptr;
    });
    connect(m_dialog, &ImportDialog::sessionsRequested, this, [this](const QString &source) {
        m_dialog->close();
        Q_EMIT linkActivated({PageId::Sessions, ofSource(Subject::Sessions, source), {}, {}});
    });
    connect(m_dialog, &ImportDialog::eventsRequested, this, [this](const QString &source) {
        m_dialog->close();
        Q_EMIT linkActivated({PageId::Activity, ofSource(Subject::Events, source), {}, {}});
    });
    connect(m_dialog, &ImportDialog::rejectsRequested, this, [this] {
        m_dialog->close();
        Q_EMIT linkActivated({PageId::Sources, {}, {}, {}});
        Q_EMIT rejectsRequested();
    });
    m_dialog->show();
    m_dialog->addPaths(paths);
}

bool ImportDesk::mayClose()
{
    if (!m_run.isRunning())
        return true;
    open();
    m_dialog->askToStop(tr("Stop importing and close Gatehouse?"), [this] { m_closeWhenFinished = true; });
    return false;
}

void ImportDesk::finished()
{
    m_reader.refresh();
    const Result<ImportSummary> &result = *m_run.result();
    if (result)
        Q_EMIT notice(tr("%1 new records in “%2”.").arg(words::count(result->counts.added), visibleText(result->sourceName)));
    if (std::exchange(m_closeWhenFinished, false))
        Q_EMIT closeAgreed();
}

} // namespace gatehouse
