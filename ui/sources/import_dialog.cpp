// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_dialog.h"

#include "ui/sources/import_choice_pane.h"
#include "ui/sources/import_progress_pane.h"
#include "ui/sources/import_result_pane.h"
#include "ui/sources/import_run.h"
#include "ui/widgets/label.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

ImportDialog::ImportDialog(ImportRun &run, const QStringList &sources, const QString &mmdbPath, QWidget *parent)
    : QDialog(parent)
    , m_run(run)
    , m_sources(sources)
    , m_mmdbPath(mmdbPath)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import exported logs"));
    setAcceptDrops(true);
    setSizeGripEnabled(true);
    resize(scaled(980), scaled(700));

    m_title = makeLabel({}, TextRole::Title, Ink::Text1);
    m_steps = new QStackedWidget;
    m_progress = new ImportProgressPane;
    m_result = new ImportResultPane;
    m_steps->addWidget(m_progress);
    m_steps->addWidget(m_result);
    connect(m_result, &ImportResultPane::sessionsRequested, this, &ImportDialog::sessionsRequested);
    connect(m_result, &ImportResultPane::eventsRequested, this, &ImportDialog::eventsRequested);
    connect(m_result, &ImportResultPane::rejectsRequested, this, &ImportDialog::rejectsRequested);

    m_obstacle = makeLabel({}, TextRole::Second, Ink::Text2);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_again = new QPushButton(tr("Import &more…"));
    m_again->setObjectName(QStringLiteral("importMore"));
    m_close = new QPushButton;
    m_close->setObjectName(QStringLiteral("closeImport"));
    m_close->setAutoDefault(false);
    m_go = new QPushButton;
    m_go->setObjectName(QStringLiteral("startImport"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_again, &QPushButton::clicked, this, [this] { setStep(Step::Choose); });
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_obstacle, 1);
    foot->addWidget(m_again);
    foot->addWidget(m_close);
    foot->addWidget(m_go);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(12));
    layout->addWidget(m_title);
    layout->addWidget(m_steps, 1);
    layout->addLayout(foot);

    connect(&m_run, &ImportRun::progressed, this, [this] { m_progress->setProgress(m_run.progress()); });
    connect(&m_run, &ImportRun::finished, this, &ImportDialog::finished);
    setStep(Step::Choose);
}

void ImportDialog::setStep(Step step)
{
    m_step = step;
    // What was chosen for one import says nothing of the next.
    if (step == Step::Choose) {
        delete m_choice;
        m_choice = new ImportChoicePane(m_run.ledgerPath(), m_sources);
        connect(m_choice, &ImportChoicePane::changed, this, &ImportDialog::update);
        m_steps->addWidget(m_choice);
    }
    m_steps->setCurrentWidget(step == Step::Choose ? static_cast<QWidget *>(m_choice)
            : step == Step::Run                    ? static_cast<QWidget *>(m_progress)
                                                   : static_cast<QWidget *>(m_result));
    m_title->setVisible(step == Step::Choose);
    m_title->setText(tr("Which files?"));
    update();
    if (step == Step::Result)
        m_close->setFocus();
}

void ImportDialog::update()
{
    const bool choosing = m_step == Step::Choose;
    m_go->setVisible(choosing);
    m_again->setVisible(m_step == Step::Result);
    if (choosing) {
        const QString obstacle = m_choice->obstacle();
        m_obstacle->setText(obstacle);
        m_go->setEnabled(obstacle.isEmpty() && !m_choice->isLooking());
        m_go->setText(m_choice->chosenCount() == 1 ? tr("&Import 1 file") : tr("&Import %1 files").arg(m_choice->chosenCount()));
        m_close->setText(tr("&Cancel"));
    } else {
        m_obstacle->setText({});
        m_close->setText(m_step == Step::Run ? tr("&Cancel import") : tr("&Close"));
        m_close->setEnabled(m_step != Step::Run || !m_run.isCancelling());
    }
}

void ImportDialog::addPaths(const QStringList &paths)
{
    if (m_step == Step::Run)
        return;
    if (m_step == Step::Result && !paths.isEmpty())
        setStep(Step::Choose);
    if (m_step == Step::Choose)
        m_choice->addPaths(paths);
}

void ImportDialog::start()
{
    if (!m_choice->obstacle().isEmpty() || m_run.isRunning())
        return;
    ImportRequest request = m_choice->request();
    request.mmdbPath = m_mmdbPath;
    if (!m_sources.contains(request.sourceName))
        m_sources += request.sourceName;
    m_progress->start();
    m_run.start(request);
    setStep(Step::Run);
}

void ImportDialog::finished()
{
    if (m_step != Step::Run)
        return;
    m_result->setResult(*m_run.result());
    setStep(Step::Result);
    if (std::exchange(m_closeWhenFinished, false))
        QDialog::reject();
}

void ImportDialog::askToStop(const QString &question, const std::function<void()> &agreed)
{
    if (!m_run.isRunning() || findChild<QMessageBox *>())
        return;
    if (m_run.isCancelling())
        return agreed();
    auto *box = new QMessageBox(QMessageBox::Question, tr("An import is running"), question, QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("stopImport"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("What was read so far is kept; importing the same files again goes on from there."));
    QPushButton *stop = box->addButton(tr("&Stop the import"), QMessageBox::AcceptRole);
    QPushButton *goOn = box->addButton(tr("&Go on importing"), QMessageBox::RejectRole);
    box->setDefaultButton(goOn);
    box->setEscapeButton(goOn);
    connect(&m_run, &ImportRun::finished, box, &QDialog::reject);
    connect(box, &QDialog::finished, this, [this, box, stop, agreed] {
        if (box->clickedButton() != stop || !m_run.isRunning())
            return;
        m_run.cancel();
        m_progress->setCancelling();
        update();
        agreed();
    });
    box->open();
}

void ImportDialog::reject()
{
    if (m_step != Step::Run || !m_run.isRunning())
        return QDialog::reject();
    askToStop(tr("Stop importing?"), [] {}); // the last step follows, and says what was kept
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    if (m_step != Step::Run || !m_run.isRunning())
        return QDialog::closeEvent(event);
    event->ignore();
    askToStop(tr("Stop importing and close?"), [this] { m_closeWhenFinished = true; });
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step != Step::Run && !droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    addPaths(droppedPaths(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace gatehouse
