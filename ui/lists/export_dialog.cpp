// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/export_dialog.h"

#include "core/domain/filter_text.h"
#include "core/evidence/row_export.h"
#include "core/ledger/async_reader.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int TickMs = 100;

QString suggestedPath(Subject subject, const QString &suffix)
{
    const QString name = subject == Subject::Sessions ? QStringLiteral("sessions")
        : subject == Subject::Events                  ? QStringLiteral("activity")
                                                      : QStringLiteral("users");
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmm"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder.isEmpty() || !QDir(folder).exists() ? QDir::homePath() : folder).filePath(QStringLiteral("gatehouse-%1-%2.%3").arg(name, stamp, suffix));
}

} // namespace

ExportDialog::ExportDialog(
    AsyncReader &reader, Subject subject, const Query &query, const RowSelection &selection, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_subject(subject)
    , m_query(query)
    , m_selection(selection)
{
    m_query.group.reset();
    setWindowTitle(subject == Subject::Sessions ? tr("Export sessions")
            : subject == Subject::Events        ? tr("Export events")
                                                : tr("Export users"));
    setMinimumWidth(scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(16));
    column->setSpacing(scaled(12));
    m_count = makeLabel(tr("Counting…"), TextRole::Strong, Ink::Text1, this);
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    const QString filter = queryText(subject, m_query);
    auto *what = makeLabel(filter.isEmpty() ? tr("Everything the ledger holds of them.") : tr("Filter: %1").arg(filter),
        TextRole::Second, Ink::Text2, this);
    what->setWordWrap(true);
    column->addWidget(what);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(10));
    auto *formats = new QVBoxLayout;
    m_csv = new QRadioButton(tr("CSV, for spreadsheets"), this);
    m_json = new QRadioButton(tr("JSON Lines, for programs"), this);
    m_csv->setChecked(true);
    formats->addWidget(m_csv);
    formats->addWidget(m_json);
    form->addRow(makeLabel(tr("Format"), TextRole::Body, Ink::Text2, this), formats);
    if (subject != Subject::Users) {
        m_full = new QCheckBox(tr("Session identifiers in full"), this);
        m_full->setToolTip(tr("By default an export holds the first eight characters, enough to tell sessions apart."));
        form->addRow(makeLabel(tr("Identifiers"), TextRole::Body, Ink::Text2, this), m_full);
    }
    auto *file = new QHBoxLayout;
    m_path = new QLineEdit(this);
    m_path->setAccessibleName(tr("File to write"));
    m_browse = new QPushButton(tr("Choose…"), this);
    m_browse->setProperty("kind", QStringLiteral("soft"));
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    form->addRow(makeLabel(tr("File"), TextRole::Body, Ink::Text2, this), file);
    column->addLayout(form);
    m_pathNote = makeLabel({}, TextRole::Second, Ink::WarnText, this);
    m_pathNote->setWordWrap(true);
    column->addWidget(m_pathNote);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Rows written"));
    m_bar->hide();
    column->addWidget(m_bar);
    m_status = makeLabel({}, TextRole::Body, Ink::Text1, this);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->hide();
    column->addWidget(m_status);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_close = new QPushButton(tr("Cancel"), this);
    m_start = new QPushButton(tr("Export"), this);
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_start->setDefault(true);
    m_start->setEnabled(false);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    column->addLayout(buttons);

    connect(m_csv, &QRadioButton::toggled, this, [this] {
        // The name follows the format while it is ours to choose.
        QFileInfo info(m_path->text());
        if (info.suffix() == QLatin1String("csv") || info.suffix() == QLatin1String("jsonl"))
            m_path->setText(info.dir().filePath(info.completeBaseName() + u'.' + suffix()));
    });
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updatePath);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_done)
            accept();
        else
            start();
    });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const std::int64_t done = m_progress->done;
        const std::int64_t total = m_progress->total;
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_status->setText(tr("%1 of %2 written").arg(words::count(done), things(total)));
    });
    m_path->setText(QDir::toNativeSeparators(suggestedPath(subject, suffix())));
    count();
}

ExportDialog::~ExportDialog()
{
    m_countCancel.cancel();
    m_cancel.cancel();
}

QString ExportDialog::suffix() const
{
    return m_csv->isChecked() ? QStringLiteral("csv") : QStringLiteral("jsonl");
}

QString ExportDialog::things(qint64 n) const
{
    switch (m_subject) {
    case Subject::Sessions: return n == 1 ? tr("1 session") : tr("%1 sessions").arg(words::count(n));
    case Subject::Events: return n == 1 ? tr("1 event") : tr("%1 events").arg(words::count(n));
    case Subject::Users: break;
    }
    return n == 1 ? tr("1 user") : tr("%1 users").arg(words::count(n));
}

QString ExportDialog::status() const
{
    return m_status->isHidden() ? m_count->text() : m_status->text();
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

void ExportDialog::count()
{
    askLedger(
        m_reader, this,
        [subject = m_subject, query = m_query, token = m_countCancel](Reader &r) -> Result<std::int64_t> {
            const auto total = [](const auto &window) -> Result<std::int64_t> {
                if (!window)
                    return tl::unexpected(window.error());
                return window->total;
            };
            switch (subject) {
            case Subject::Sessions: return total(r.sessions(query, 0, 0, token));
            case Subject::Events: return total(r.events(query, 0, 0, token));
            case Subject::Users: break;
            }
            return total(r.users(query, 0, 0, token));
        },
        [this](const Result<std::int64_t> &total) {
            if (!total) {
                m_count->setText(total.error().text);
                return;
            }
            const qint64 rows = m_selection.isEmpty() ? *total : m_selection.count(*total);
            m_count->setText(m_selection.isEmpty() ? tr("%1, all that the list shows").arg(things(rows))
                                                   : tr("%1, those that are selected").arg(things(rows)));
            m_start->setEnabled(rows > 0 && !m_path->text().isEmpty());
            m_start->setText(tr("Export %1").arg(things(rows)));
        });
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->setNameFilters({m_csv->isChecked() ? tr("CSV (*.csv)") : tr("JSON Lines (*.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void ExportDialog::updatePath()
{
    const QFileInfo info(m_path->text());
    m_pathNote->setText(info.exists() ? tr("The file exists and will be replaced.")
            : !info.dir().exists()    ? tr("There is no folder %1.").arg(QDir::toNativeSeparators(info.path()))
                                      : QString());
    m_pathNote->setVisible(!m_pathNote->text().isEmpty());
}

void ExportDialog::start()
{
    if (m_running || m_path->text().isEmpty())
        return;
    m_running = true;
    m_progress = std::make_shared<Progress>();
    m_cancel = CancelToken();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_csv, m_json, m_path, m_browse, m_start})
        widget->setEnabled(false);
    if (m_full)
        m_full->setEnabled(false);
    m_pathNote->hide();
    m_bar->setRange(0, 0);
    m_bar->show();
    m_status->setText(tr("Writing…"));
    m_status->show();
    m_tick.start();

    RowExport what;
    what.subject = m_subject;
    what.query = m_query;
    what.format = m_csv->isChecked() ? RowFormat::Csv : RowFormat::JsonLines;
    what.fullIdentifiers = m_full && m_full->isChecked();
    if (!m_selection.isEmpty())
        what.only = [selection = m_selection](std::int64_t id) { return selection.contains(id); };
    askLedger(
        m_reader, this,
        [what, path = QDir::fromNativeSeparators(m_path->text()), progress = m_progress, token = m_cancel](
            Reader &r) -> Result<std::int64_t> {
            // Written beside and put in place at the end: what was there stays whole until then.
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return fail(ErrorKind::Storage, ExportDialog::tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
            const auto rows = gatehouse::exportRows(
                r, what, file,
                [progress](std::int64_t done, std::int64_t total) {
                    progress->done = done;
                    progress->total = total;
                },
                token);
            if (!rows)
                return rows;
            if (token.isCancelled())
                return fail(ErrorKind::Cancelled, ExportDialog::tr("Stopped."));
            if (!file.commit())
                return fail(ErrorKind::Storage, ExportDialog::tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
            return rows;
        },
        [this](const Result<std::int64_t> &rows) { ended(rows); });
}

void ExportDialog::ended(const Result<std::int64_t> &rows)
{
    m_running = false;
    m_tick.stop();
    m_bar->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_csv, m_json, m_path, m_browse, m_start, m_close})
        widget->setEnabled(true);
    if (m_full)
        m_full->setEnabled(true);
    if (!rows) {
        m_status->setText(rows.error().kind == ErrorKind::Cancelled ? tr("Stopped. Nothing was written.") : rows.error().text);
        updatePath();
        return;
    }
    m_done = true;
    m_status->setText(tr("%1 written to %2.").arg(things(*rows), m_path->text()));
    m_start->setText(tr("Done"));
    m_close->hide();
    Q_EMIT finishedWriting(*rows);
}

void ExportDialog::reject()
{
    if (m_running) {
        // Stays open to say how it ended.
        m_cancel.cancel();
        m_close->setEnabled(false);
        m_status->setText(tr("Stopping…"));
        return;
    }
    QDialog::reject();
}

void exportList(AsyncReader &reader, Subject subject, const Query &query, const RowSelection &selection, QWidget *parent)
{
    auto *dialog = new ExportDialog(reader, subject, query, selection, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gatehouse
