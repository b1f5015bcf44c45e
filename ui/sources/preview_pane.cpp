// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/preview_pane.h"

#include "ui/sources/header_map_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QTableWidget *plainTable(const QString &name, const QString &accessibleName)
{
    auto *table = new QTableWidget;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(26));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setWordWrap(false);
    table->setShowGrid(false);
    return table;
}

QString overviewText(const FilePreview &file)
{
    QStringList lines;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines += PreviewPane::tr("%1: %2", "label and value").arg(label, value);
    };
    add(PreviewPane::tr("Format"), file.formatText);
    add(PreviewPane::tr("Size"), byteText(file.size));
    add(PreviewPane::tr("Odoo"), file.odooVersion);
    if (file.span.from.isKnown())
        add(PreviewPane::tr("Moments"), words::range(file.span));
    if (!file.databases.empty()) {
        QStringList names;
        for (const FilePreview::Database &database : file.databases)
            names += PreviewPane::tr("%1 (events: %2)").arg(visibleText(database.name), words::count(database.events));
        add(PreviewPane::tr("Databases"), names.join(QStringLiteral(", ")));
    }
    QStringList kinds;
    for (int i = 0; i < EventKindCount; ++i) {
        if (const std::int64_t n = file.kinds[static_cast<size_t>(i)])
            kinds += PreviewPane::tr("%1 %2", "name and count").arg(words::event(static_cast<EventKind>(i)), words::count(n));
    }
    add(PreviewPane::tr("Events"), kinds.join(QStringLiteral(", ")));
    if (file.doubtful > 0)
        add(PreviewPane::tr("Doubtful, may be forged"), words::count(file.doubtful));
    if (file.importable()) {
        add(PreviewPane::tr("Looked at"),
            file.sampledAll
                ? PreviewPane::tr("the whole file: %1 lines, %2 of them none of our concern, %3 not understood")
                      .arg(words::count(file.sampledLines), words::count(file.skipped), words::count(file.rejected))
                : PreviewPane::tr("the first %1: %2 lines, %3 of them none of our concern, %4 not understood")
                      .arg(byteText(file.sampledBytes), words::count(file.sampledLines), words::count(file.skipped),
                          words::count(file.rejected)));
    }
    for (const QString &remark : file.remarks)
        lines += visibleText(remark);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString byteText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString foundText(const FilePreview &file)
{
    const auto kind = [&](EventKind k) { return file.kinds[static_cast<size_t>(k)]; };
    // A sample stands for more: its counts are "at least".
    const QString more = file.sampledAll ? QString() : QStringLiteral("+");
    QStringList parts;
    if (file.table != TableKind::None && file.table != TableKind::Events) {
        parts += PreviewPane::tr("%1 %2", "count and kind of rows").arg(words::count(file.records) + more, tableKindName(file.table));
    } else if (file.records > 0) {
        parts += PreviewPane::tr("%1 events").arg(words::count(file.records) + more);
        if (const std::int64_t failed = kind(EventKind::LoginFailed))
            parts += PreviewPane::tr("%1 failed logins").arg(words::count(failed) + more);
    }
    if (file.rejected > 0)
        parts += PreviewPane::tr("%1 not understood").arg(words::count(file.rejected) + more);
    return parts.isEmpty() ? PreviewPane::tr("nothing") : parts.join(QStringLiteral(", "));
}

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);

    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    m_problem = makeLabel({}, TextRole::Strong, Ink::BadText);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_overview = makeLabel({}, TextRole::Body, Ink::Text2);
    m_overview->setObjectName(QStringLiteral("overview"));
    m_overview->setWordWrap(true);
    m_overview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_problem);
    column->addWidget(m_overview);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(overview);
    m_tabs->addTab(scroll, tr("What it is"));

    m_headers = new HeaderMapGrid;
    connect(m_headers, &HeaderMapGrid::mapChanged, this, [this] { Q_EMIT mapChanged(m_fingerprint, m_headers->map()); });
    m_tabs->addTab(m_headers, tr("Headers"));
    m_samples = plainTable(QStringLiteral("sampleRows"), tr("First rows of the file"));
    m_tabs->addTab(m_samples, tr("First rows"));
    m_rejects = plainTable(QStringLiteral("previewRejects"), tr("Lines that were not understood"));
    m_tabs->addTab(m_rejects, tr("Not understood"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    clear({});
}

void PreviewPane::clear(const QString &hint)
{
    m_path.clear();
    m_fingerprint.clear();
    m_problem->hide();
    m_overview->setText(hint);
    for (int tab = 1; tab < m_tabs->count(); ++tab)
        m_tabs->setTabVisible(tab, false);
    m_tabs->setCurrentIndex(0);
}

void PreviewPane::setFile(const FilePreview &file)
{
    const bool another = file.path != m_path;
    m_path = file.path;
    m_fingerprint = file.fingerprint;
    m_problem->setVisible(!file.problem.isEmpty() || file.needsMap);
    m_problem->setText(file.problem.isEmpty()
            ? tr("Some headers are not known. Say under “Headers” what they stand for.")
            : visibleText(file.problem + QLatin1Char(' ') + file.advice).trimmed());
    m_overview->setText(overviewText(file));
    const int current = m_tabs->currentIndex();
    m_tabs->setTabVisible(1, !file.headers.empty());
    m_tabs->setTabVisible(2, !file.sampleRows.empty());
    m_tabs->setTabVisible(3, !file.rejects.empty());
    m_headers->setFile(file);
    fillSamples(file);
    fillRejects(file);
    if (another)
        m_tabs->setCurrentIndex(file.needsMap ? 1 : 0);
    else if (m_tabs->isTabVisible(current))
        m_tabs->setCurrentIndex(current);
}

void PreviewPane::fillSamples(const FilePreview &file)
{
    m_samples->clear();
    m_samples->setRowCount(static_cast<int>(file.sampleRows.size()));
    qsizetype columns = static_cast<qsizetype>(file.headers.size());
    for (const QStringList &row : file.sampleRows)
        columns = std::max(columns, row.size());
    m_samples->setColumnCount(static_cast<int>(columns));
    QStringList labels;
    for (const HeaderPreview &header : file.headers)
        labels += visibleText(header.label);
    m_samples->setHorizontalHeaderLabels(labels);
    m_samples->horizontalHeader()->setVisible(!labels.isEmpty());
    int at = 0;
    for (const QStringList &row : file.sampleRows) {
        for (int i = 0; i < row.size(); ++i)
            m_samples->setItem(at, i, new QTableWidgetItem(visibleText(row.at(i).left(500))));
        ++at;
    }
    m_samples->resizeColumnsToContents();
}

void PreviewPane::fillRejects(const FilePreview &file)
{
    m_rejects->clear();
    m_rejects->setColumnCount(3);
    m_rejects->setHorizontalHeaderLabels({tr("Line"), tr("Reason"), tr("Begins with")});
    m_rejects->setRowCount(static_cast<int>(file.rejects.size()));
    int at = 0;
    for (const Reject &reject : file.rejects) {
        m_rejects->setItem(at, 0, new QTableWidgetItem(reject.line > 0 ? words::count(reject.line) : tr("file")));
        m_rejects->setItem(at, 1, new QTableWidgetItem(visibleText(reject.reason)));
        m_rejects->setItem(at, 2, new QTableWidgetItem(visibleText(QString::fromUtf8(reject.excerpt))));
        ++at;
    }
    m_rejects->resizeColumnsToContents();
}

} // namespace gatehouse
