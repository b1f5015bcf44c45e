// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/import_result_pane.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum ResultColumn { NameColumn, StateColumn, LinesColumn, AcceptedColumn, AddedColumn, SkippedColumn, RejectedColumn };

struct State
{
    QString text;
    Mark mark;
};

State stateOf(const FileSummary &file)
{
    if (file.state == QStringLiteral("done"))
        return {ImportResultPane::tr("Done"), Mark::Done};
    if (file.state == QStringLiteral("nothing new"))
        return {ImportResultPane::tr("Nothing new"), Mark::Done};
    if (file.state == QStringLiteral("cancelled"))
        return {ImportResultPane::tr("Cancelled"), Mark::Stale};
    if (file.state == QStringLiteral("not recognised"))
        return {ImportResultPane::tr("Not recognised"), Mark::Stale};
    return {ImportResultPane::tr("Failed"), Mark::Refused};
}

} // namespace

ImportResultPane::ImportResultPane(QWidget *parent)
    : QWidget(parent)
{
    m_mark = new QLabel;
    m_title = makeLabel({}, TextRole::Title, Ink::Text1);
    m_title->setObjectName(QStringLiteral("resultTitle"));
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_mark);
    heading->addWidget(m_title, 1);
    m_text = makeLabel({}, TextRole::Body, Ink::Text2);
    m_text->setObjectName(QStringLiteral("resultText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_files = new QTreeWidget;
    m_files->setObjectName(QStringLiteral("resultFiles"));
    m_files->setAccessibleName(tr("What came of each file"));
    m_files->setHeaderLabels(
        {tr("File"), tr("State"), tr("Lines"), tr("Understood"), tr("New"), tr("None of our concern"), tr("Not understood")});
    m_files->setUniformRowHeights(true);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (int column = StateColumn; column <= RejectedColumn; ++column)
        m_files->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    const auto link = [this](const char *name, const QString &text, auto signal) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    m_sessions = link("showSessions", tr("Show &sessions"), [this] { Q_EMIT sessionsRequested(m_source); });
    m_events = link("showEvents", tr("Show &activity"), [this] { Q_EMIT eventsRequested(m_source); });
    m_rejects = link("showRejects", tr("Show what was &not understood"), [this] { Q_EMIT rejectsRequested(); });
    auto *links = new QHBoxLayout;
    links->addWidget(m_sessions);
    links->addWidget(m_events);
    links->addWidget(m_rejects);
    links->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    layout->addLayout(heading);
    layout->addWidget(m_text);
    layout->addWidget(m_files, 1);
    layout->addLayout(links);
}

void ImportResultPane::setResult(const Result<ImportSummary> &result)
{
    m_files->clear();
    const auto setMark = [this](Mark mark) { m_mark->setPixmap(markIcon(mark).pixmap(scaled(18), scaled(18))); };
    for (QWidget *widget : {static_cast<QWidget *>(m_files), static_cast<QWidget *>(m_sessions), static_cast<QWidget *>(m_events)})
        widget->setVisible(result.has_value());
    m_rejects->setVisible(result && result->counts.rejected > 0);
    if (result) {
        setMark(result->cancelled ? Mark::Stale : Mark::Done);
        setSummary(*result);
        return;
    }
    setMark(Mark::Refused);
    if (result.error().kind == ErrorKind::Refused) {
        m_title->setText(tr("The ledger is in use"));
        m_text->setText(tr("%1\n\nOnly one program writes to a ledger at a time. Nothing was changed: wait until the other one "
                           "has finished, then try again.")
                            .arg(visibleText(result.error().text)));
    } else {
        m_title->setText(tr("The import failed"));
        m_text->setText(tr("%1\n\nWhat was committed before stays, and the next import of the same files goes on from there.")
                            .arg(visibleText(result.error().text)));
    }
}

void ImportResultPane::setSummary(const ImportSummary &summary)
{
    m_source = summary.sourceName;
    int failed = 0;
    for (const FileSummary &file : summary.files) {
        const State state = stateOf(file);
        failed += state.mark == Mark::Refused;
        auto *item = new QTreeWidgetItem(m_files);
        item->setText(NameColumn, visibleText(QFileInfo(file.path).fileName()));
        item->setToolTip(NameColumn, visibleText(QDir::toNativeSeparators(file.path)));
        item->setIcon(StateColumn, markIcon(state.mark));
        item->setText(StateColumn, state.text);
        item->setToolTip(StateColumn, visibleText(file.error));
        const std::int64_t counts[] = {
            file.lines, file.counts.accepted, file.counts.added, file.skipped, file.counts.rejected};
        for (int i = 0; i < 5; ++i) {
            item->setText(LinesColumn + i, words::count(counts[i]));
            item->setTextAlignment(LinesColumn + i, Qt::AlignTrailing | Qt::AlignVCenter);
        }
        // What else there is to say of a file hangs below it.
        QStringList remarks = file.remarks;
        if (!file.error.isEmpty())
            remarks.prepend(file.error);
        for (const QString &remark : remarks) {
            auto *line = new QTreeWidgetItem(item);
            line->setText(NameColumn, visibleText(remark));
            line->setToolTip(NameColumn, visibleText(remark));
            line->setFirstColumnSpanned(true);
        }
        item->setExpanded(!file.error.isEmpty());
    }
    m_title->setText(summary.cancelled ? tr("The import was cancelled")
            : failed > 0               ? tr("Imported, but not everything")
                                       : tr("Imported into “%1”").arg(visibleText(summary.sourceName)));
    QString text = tr("%1 lines read. %2 records understood, %3 of them new; %4 lines were none of our concern, %5 not understood.")
                       .arg(words::count(summary.lines), words::count(summary.counts.accepted),
                           words::count(summary.counts.added), words::count(summary.skipped),
                           words::count(summary.counts.rejected));
    if (summary.cancelled)
        text += QLatin1Char('\n') + tr("What was read so far is kept. Importing the same files again goes on from there.");
    else if (summary.counts.accepted > 0 && summary.counts.added == 0)
        text += QLatin1Char('\n') + tr("All of it was in the ledger already.");
    if (failed > 0)
        text += QLatin1Char('\n') + tr("Files that could not be read to the end: %1. The reason is below the name.").arg(failed);
    m_text->setText(text);
}

} // namespace gatehouse
