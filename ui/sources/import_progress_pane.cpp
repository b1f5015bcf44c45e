// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_progress_pane.h"

#include "ui/sources/preview_pane.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QProgressBar>
#include <QVBoxLayout>

namespace gatehouse {

ImportProgressPane::ImportProgressPane(QWidget *parent)
    : QWidget(parent)
{
    m_title = makeLabel({}, TextRole::Strong, Ink::Text1);
    m_title->setObjectName(QStringLiteral("progressTitle"));
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setAccessibleName(tr("How far the import is"));
    m_file = new ElidedLabel({}, TextRole::Body, Ink::Text2);
    m_bytes = makeLabel({}, TextRole::Body, Ink::Text2);
    m_counts = makeLabel({}, TextRole::Body, Ink::Text2);
    QLabel *hint = makeLabel(
        tr("You can go on working: what is read appears in the lists as it comes. A cancelled import keeps what it has "
           "read so far, and the next one goes on from there."),
        TextRole::Hint, Ink::Text3);
    hint->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(8));
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_file);
    layout->addWidget(m_bytes);
    layout->addWidget(m_counts);
    layout->addSpacing(scaled(16));
    layout->addWidget(hint);
    layout->addStretch(2);
}

void ImportProgressPane::start()
{
    m_clock.start();
    m_pace = {};
    m_title->setText(tr("Importing…"));
    m_bar->setRange(0, 0);
    m_file->setText({});
    m_bytes->setText(tr("Opening the ledger"));
    m_counts->setText({});
}

void ImportProgressPane::setCancelling()
{
    m_title->setText(tr("Stopping at the next safe place…"));
}

void ImportProgressPane::setProgress(const ImportProgress &progress)
{
    m_pace.add(m_clock.elapsed(), progress.bytesDone);
    // Per mille, as a progress bar counts in int and files do not.
    m_bar->setRange(0, progress.bytesTotal > 0 ? 1000 : 0);
    if (progress.bytesTotal > 0)
        m_bar->setValue(static_cast<int>(progress.bytesDone * 1000 / progress.bytesTotal));
    m_file->setText(progress.currentFile.isEmpty() ? QString()
                                                   : tr("File %1 of %2: %3").arg(words::count(progress.fileIndex + 1),
                                                       words::count(progress.fileCount),
                                                       visibleText(QDir::toNativeSeparators(progress.currentFile))));
    QString bytes = tr("%1 of %2").arg(byteText(progress.bytesDone), byteText(progress.bytesTotal));
    if (m_pace.rate() > 0)
        bytes += tr(", %1 a second").arg(byteText(static_cast<qint64>(m_pace.rate())));
    if (const auto left = m_pace.secondsLeft(progress.bytesTotal))
        bytes += tr(", about %1 left").arg(words::span(std::max<qint64>(1, *left)));
    m_bytes->setText(bytes);
    m_counts->setText(tr("%1 records understood, %2 of them new, %3 lines not understood")
                          .arg(words::count(progress.counts.accepted), words::count(progress.counts.added),
                              words::count(progress.counts.rejected)));
}

} // namespace gatehouse
