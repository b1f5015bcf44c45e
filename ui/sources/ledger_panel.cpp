// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/ledger_panel.h"

#include "core/ledger/default_path.h"
#include "core/ledger/ledger_place.h"
#include "core/place/place_database.h"
#include "ui/sources/preview_pane.h"
#include "ui/sources/retention_dialog.h"
#include "ui/sources/sample_run.h"
#include "ui/sources/team_ledger_dialog.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QtConcurrent>

namespace gatehouse {

namespace {

const QString PlacesKey = QStringLiteral("places/database");

/// A place database older than this is wrong about enough addresses to say so.
constexpr qint64 OldAfterSeconds = 180LL * 86400;

Instant now()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

} // namespace

QString placeDatabasePath()
{
    return QSettings().value(PlacesKey).toString();
}

void setPlaceDatabasePath(const QString &path)
{
    QSettings settings;
    if (path.isEmpty())
        settings.remove(PlacesKey);
    else
        settings.setValue(PlacesKey, path);
}

LedgerPanel::LedgerPanel(const QString &ledgerPath, QWidget *parent)
    : QFrame(parent)
    , m_ledgerPath(ledgerPath)
{
    setProperty("panel", QStringLiteral("card"));
    const auto icon = [](const char *name) {
        auto *label = new QLabel;
        label->setPixmap(themedIcon(QLatin1StringView(name)).pixmap(scaled(16), scaled(16)));
        return label;
    };
    const auto button = [this](const char *name, const QString &text, auto slot) {
        auto *b = new QPushButton(text);
        b->setObjectName(QLatin1StringView(name));
        b->setProperty("kind", QStringLiteral("soft"));
        connect(b, &QPushButton::clicked, this, slot);
        return b;
    };

    m_file = new ElidedLabel({}, TextRole::Body, Ink::Text1);
    m_file->setObjectName(QStringLiteral("ledgerFile"));
    m_places = makeLabel({}, TextRole::Body, Ink::Text1);
    m_places->setObjectName(QStringLiteral("places"));
    m_places->setWordWrap(true);
    m_forget = button("forgetPlaces", tr("&Do without"), &LedgerPanel::forgetPlaces);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    grid->setHorizontalSpacing(scaled(8));
    grid->setColumnStretch(2, 1);
    int row = 0;
    if (isSampleLedger(ledgerPath))
        grid->addWidget(makeSampleBanner(), row++, 0, 1, 5);
    grid->addWidget(icon("database"), row, 0);
    grid->addWidget(makeLabel(tr("Ledger"), TextRole::Body, Ink::Text2), row, 1);
    grid->addWidget(m_file, row, 2);
    grid->addWidget(button("openTeamLedger", tr("Open a &team's…"), [this] { askForTeamLedger(this, [this](const QString &ledger) { Q_EMIT ledgerRequested(ledger); }); }), row, 3);
    grid->addWidget(button("openLedger", tr("&Open another…"), &LedgerPanel::askForLedger), row, 4);
    ++row;
    grid->addWidget(icon("map-pin"), row, 0);
    grid->addWidget(makeLabel(tr("Places"), TextRole::Body, Ink::Text2), row, 1);
    grid->addWidget(m_places, row, 2);
    grid->addWidget(m_forget, row, 3);
    grid->addWidget(button("choosePlaces", tr("C&hoose…"), &LedgerPanel::askForPlaces), row, 4);

    ++row;
    m_kept = makeLabel({}, TextRole::Body, Ink::Text1);
    m_kept->setObjectName(QStringLiteral("kept"));
    m_keep = button("keep", tr("&Keep…"), &LedgerPanel::askForRetention);
    m_keep->setEnabled(false);
    grid->addWidget(icon("clock"), row, 0);
    grid->addWidget(makeLabel(tr("Keeps"), TextRole::Body, Ink::Text2), row, 1);
    grid->addWidget(m_kept, row, 2);
    grid->addWidget(m_keep, row, 4);

    lookAtPlaces(placeDatabasePath(), false);
    lookAtRetention();
    refresh();
}

QWidget *LedgerPanel::makeSampleBanner()
{
    auto *banner = new QFrame;
    banner->setObjectName(QStringLiteral("sampleBanner"));
    banner->setProperty("panel", QStringLiteral("warn"));
    QLabel *text = makeLabel(tr("This is the sample: its people, addresses and attacks are invented. It has a ledger of its own; "
                                "your ledger is untouched. What you import here stays with the sample."),
        TextRole::Body, Ink::WarnText);
    text->setWordWrap(true);
    auto *back = new QPushButton(tr("&Back to your ledger"));
    back->setObjectName(QStringLiteral("leaveSample"));
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT ledgerRequested(ledgerOfSample(m_ledgerPath)); });
    auto *layout = new QHBoxLayout(banner);
    layout->addWidget(text, 1);
    layout->addWidget(back);
    return banner;
}

void LedgerPanel::refresh()
{
    const LedgerPlace place(m_ledgerPath);
    if (!place.isFile()) {
        m_file->setText(tr("%1 (a team's)", "address").arg(visibleText(place.display())));
        if (m_facts)
            showPlaces(*m_facts);
        return;
    }
    const QFileInfo info(m_ledgerPath);
    // What was written last stands beside the file for a while (SQLite's write-ahead log).
    const qint64 size = info.size() + QFileInfo(m_ledgerPath + QStringLiteral("-wal")).size();
    const QString path = visibleText(QDir::toNativeSeparators(info.absoluteFilePath()));
    m_file->setText(tr("%1 (%2)", "path and size").arg(path, byteText(size)));
    if (m_facts)
        showPlaces(*m_facts);
}

void LedgerPanel::lookAtRetention()
{
    whenFinished(QtConcurrent::run(retentionOf, m_ledgerPath), this, [this](const Result<Retention> &kept) {
        m_keep->setEnabled(kept.has_value());
        if (!kept)
            return m_kept->setText({});
        m_retention = *kept;
        m_kept->setText(kept->months == 0
                ? tr("Everything")
                : tr("%n month(s) beside the current one: what is from %1 on", nullptr, kept->months)
                      .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(kept->from.ms, Qt::UTC).date(), QLocale::LongFormat)));
    });
}

void LedgerPanel::askForRetention()
{
    auto *dialog = new RetentionDialog(m_ledgerPath, m_retention, this);
    dialog->setObjectName(QStringLiteral("retention"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RetentionDialog::notice, this, &LedgerPanel::notice);
    connect(dialog, &QDialog::finished, this, &LedgerPanel::lookAtRetention);
    dialog->open();
}

void LedgerPanel::askForLedger()
{
    const QString near = LedgerPlace(m_ledgerPath).isFile() ? m_ledgerPath : defaultLedgerPath();
    auto *dialog = new QFileDialog(this, tr("Open another ledger"), QFileInfo(near).absolutePath());
    dialog->setObjectName(QStringLiteral("openLedgerFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLabelText(QFileDialog::Accept, tr("Open"));
    // A name that is not there yet makes a new ledger.
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("Ledgers (*.sqlite)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerPanel::ledgerRequested);
    dialog->open();
}

void LedgerPanel::askForPlaces()
{
    auto *dialog = new QFileDialog(this, tr("Choose a place database"), QFileInfo(placeDatabasePath()).absolutePath());
    dialog->setObjectName(QStringLiteral("choosePlacesFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("MaxMind databases (*.mmdb)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerPanel::choosePlaces);
    dialog->open();
}

void LedgerPanel::choosePlaces(const QString &path)
{
    lookAtPlaces(path, true);
}

void LedgerPanel::forgetPlaces()
{
    setPlaceDatabasePath({});
    lookAtPlaces({}, false);
}

void LedgerPanel::lookAtPlaces(const QString &path, bool choose)
{
    if (path.isEmpty())
        return showPlaces(PlaceFacts{});
    auto *watcher = new QFutureWatcher<Result<PlaceFacts>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, choose] {
        watcher->deleteLater();
        const Result<PlaceFacts> facts = watcher->result();
        if (!choose)
            return showPlaces(facts);
        if (!facts)
            return Q_EMIT notice(visibleText(facts.error().text));
        setPlaceDatabasePath(facts->path);
        showPlaces(facts);
        Q_EMIT notice(tr("The next imports look addresses up in %1.").arg(visibleText(facts->type)));
    });
    watcher->setFuture(QtConcurrent::run([path]() -> Result<PlaceFacts> {
        const auto database = PlaceDatabase::open(path);
        if (!database)
            return tl::unexpected(database.error());
        return PlaceFacts{path, (*database)->type(), (*database)->built()};
    }));
}

void LedgerPanel::showPlaces(const Result<PlaceFacts> &facts)
{
    m_facts = facts;
    m_forget->setVisible(!facts || !facts->path.isEmpty());
    QString text;
    bool old = false;
    if (!facts) {
        text = visibleText(facts.error().text);
    } else if (facts->path.isEmpty()) {
        text = tr("No place database: places are known where an export tells them, and unknown everywhere else.");
    } else {
        old = facts->built.isKnown() && now().seconds() - facts->built.seconds() > OldAfterSeconds;
        text = facts->built.isKnown()
            ? tr("%1, built %2 (%3)").arg(visibleText(facts->type), words::moment(facts->built), words::ago(facts->built, now()))
            : visibleText(facts->type);
        if (old)
            text += QLatin1Char(' ') + tr("Addresses move: a newer one knows better.");
    }
    m_places->setText(text);
    m_places->setToolTip(facts ? visibleText(QDir::toNativeSeparators(facts->path)) : QString());
    setStyleProperty(m_places, "ink", !facts ? QStringLiteral("bad") : old ? QStringLiteral("warn") : QStringLiteral("1"));
}

} // namespace gatehouse
