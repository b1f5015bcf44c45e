// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/first_run.h"

#include "core/ledger/ledger_place.h"
#include "core/sample/sample_ledger.h"
#include "ui/sources/import_choice_pane.h"
#include "ui/sources/team_ledger_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

FirstRun::FirstRun(const QString &ledgerPath, QWidget *parent)
    : QWidget(parent)
    , m_samplePath(sampleLedgerPath(ledgerPath))
{
    setObjectName(QStringLiteral("firstRun"));
    setAcceptDrops(true);
    connect(&m_sample, &SampleRun::progressed, this, &FirstRun::sampleProgressed);
    connect(&m_sample, &SampleRun::finished, this, &FirstRun::sampleFinished);

    QLabel *title = makeLabel(tr("No sessions yet"), TextRole::Figure, Ink::Text1);
    QLabel *text = makeLabel(
        tr("Gatehouse keeps the login history that Odoo throws away. Give it something to read."), TextRole::Body, Ink::Text2);
    for (QLabel *label : {title, text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }

    auto *choose = new QPushButton(tr("&Choose files…"));
    choose->setObjectName(QStringLiteral("chooseFiles"));
    choose->setProperty("kind", QStringLiteral("primary"));
    connect(choose, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });

    auto *connectOdoo = new QPushButton(tr("C&onnect…"));
    connectOdoo->setObjectName(QStringLiteral("connectOdoo"));
    connect(connectOdoo, &QPushButton::clicked, this, &FirstRun::connectRequested);

    m_sampleButton = new QPushButton;
    m_sampleButton->setObjectName(QStringLiteral("makeSample"));
    connect(m_sampleButton, &QPushButton::clicked, this, [this] {
        if (m_sample.isRunning()) {
            m_sample.cancel();
            update();
        } else if (QFileInfo::exists(m_samplePath)) {
            Q_EMIT ledgerRequested(m_samplePath);
        } else {
            makeSample();
        }
    });
    m_again = new QPushButton(tr("Make it &again"));
    m_again->setObjectName(QStringLiteral("remakeSample"));
    m_again->setProperty("kind", QStringLiteral("quiet"));
    connect(m_again, &QPushButton::clicked, this, &FirstRun::makeSample);
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("sampleProgress"));
    m_bar->setAccessibleName(tr("How far the sample is"));
    m_bar->hide();

    const sample::HistoryOptions options = sample::sampleOptions();
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(scaled(16));
    tiles->addStretch(1);
    tiles->addWidget(makeTile("file-up", tr("Open exported logs"),
                         tr("Odoo server logs (also .gz), device lists and user lists as CSV, Excel or JSON. Nothing leaves this "
                            "computer."),
                         choose),
        4);
    tiles->addWidget(makeTile("plug", tr("Connect to Odoo"),
                         tr("Who is logged in now, and ending what must end. Nothing needs to be installed on an Odoo 18 or 19."),
                         connectOdoo),
        4);
    tiles->addWidget(makeTile("flask-conical", tr("Try the sample"),
                         tr("%1 invented users, %2 days, with a password spray and stolen sessions to find. In a ledger of its "
                            "own, so that it never mixes with yours.")
                             .arg(words::count(options.users), words::count(options.days)),
                         m_sampleButton, m_again),
        4);
    tiles->addStretch(1);

    m_trouble = makeLabel({}, TextRole::Body, Ink::BadText);
    m_trouble->setObjectName(QStringLiteral("sampleTrouble"));
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *foot = new ElidedLabel(tr("or drop files anywhere on this window · Ledger: %1")
                                     .arg(visibleText(LedgerPlace(ledgerPath).display())),
        TextRole::Second, Ink::Text3);
    foot->setAlignment(Qt::AlignCenter);
    auto *team = new QPushButton(tr("Open a &team's ledger…"));
    team->setObjectName(QStringLiteral("openTeamLedger"));
    team->setProperty("kind", QStringLiteral("quiet"));
    team->setToolTip(tr("One history for several officers, in a PostgreSQL database"));
    connect(team, &QPushButton::clicked, this,
        [this] { askForTeamLedger(this, [this](const QString &ledger) { Q_EMIT ledgerRequested(ledger); }); });

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(8));
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(scaled(12));
    layout->addLayout(tiles);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_trouble);
    layout->addWidget(foot);
    layout->addWidget(team, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    update();
}

QWidget *FirstRun::makeTile(const char *icon, const QString &title, const QString &text, QPushButton *button, QWidget *more)
{
    auto *tile = new QFrame;
    tile->setProperty("panel", QStringLiteral("card"));
    tile->setMinimumWidth(scaled(220));
    tile->setMaximumWidth(scaled(320));
    auto *mark = new QLabel;
    mark->setPixmap(themedIcon(QLatin1StringView(icon), Ink::Accent).pixmap(scaled(28), scaled(28)));
    QLabel *heading = makeLabel(title, TextRole::Strong, Ink::Text1);
    QLabel *about = makeLabel(text, TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    button->setAccessibleDescription(title + QStringLiteral(". ") + text);

    auto *layout = new QVBoxLayout(tile);
    layout->setContentsMargins(scaled(20), scaled(20), scaled(20), scaled(20));
    layout->setSpacing(scaled(8));
    layout->addWidget(mark);
    layout->addWidget(heading);
    layout->addWidget(about);
    layout->addStretch();
    if (more) {
        m_sampleText = makeLabel({}, TextRole::Hint, Ink::Text3);
        m_sampleText->setObjectName(QStringLiteral("sampleText"));
        m_sampleText->hide();
        layout->addWidget(m_sampleText);
        layout->addWidget(m_bar);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button);
    if (more)
        buttons->addWidget(more);
    buttons->addStretch();
    layout->addLayout(buttons);
    return tile;
}

void FirstRun::makeSample()
{
    m_trouble->hide();
    m_bar->setRange(0, 0);
    m_sample.start(m_samplePath);
    update();
}

void FirstRun::sampleProgressed()
{
    m_bar->setRange(0, m_sample.days());
    m_bar->setValue(m_sample.day());
    m_sampleText->setText(
        tr("Day %1 of %2").arg(words::count(m_sample.day()), words::count(m_sample.days())));
}

void FirstRun::sampleFinished()
{
    update();
    const Result<void> &result = *m_sample.result();
    if (result) {
        Q_EMIT ledgerRequested(m_samplePath);
    } else if (result.error().kind != ErrorKind::Cancelled) {
        m_trouble->setText(visibleText(result.error().text));
        m_trouble->show();
    }
}

void FirstRun::update()
{
    const bool running = m_sample.isRunning();
    const bool made = QFileInfo::exists(m_samplePath);
    m_bar->setVisible(running);
    m_sampleText->setVisible(running);
    m_sampleText->setText(tr("Inventing…"));
    m_sampleButton->setText(running ? tr("Cancel") : made ? tr("Open the &sample") : tr("Make &sample"));
    m_again->setVisible(made && !running);
}

void FirstRun::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FirstRun::dropEvent(QDropEvent *event)
{
    Q_EMIT importRequested(droppedPaths(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace gatehouse
