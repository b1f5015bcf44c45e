// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/server_panel.h"

#include "ui/sources/server_desk.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace gatehouse {

namespace {

constexpr int ClockMs = 1000;
constexpr int Intervals[] = {0, 5, 30, 60, 300, 900};

using Phase = FollowState::Phase;

} // namespace

ServerPanel::ServerPanel(ServerDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("servers"));
    setProperty("panel", QStringLiteral("card"));
    auto *often = new QComboBox;
    often->setObjectName(QStringLiteral("interval"));
    often->setAccessibleName(tr("How often servers are read"));
    for (const int seconds : Intervals) {
        often->addItem(seconds == 0 ? tr("Read when asked to")
                : seconds < 60      ? tr("Read every %1 s").arg(seconds)
                                    : tr("Read every %1 min").arg(seconds / 60),
            seconds);
    }
    const int now = static_cast<int>(desk.interval().count());
    if (often->findData(now) < 0)
        often->addItem(tr("Read every %1 s").arg(now), now);
    often->setCurrentIndex(often->findData(now));
    connect(often, &QComboBox::activated, this,
        [this, often] { m_desk.setInterval(std::chrono::seconds(often->currentData().toInt())); });
    auto *connectButton = new QPushButton(themedIcon(QLatin1StringView("plus")), tr("&Connect a server…"));
    connectButton->setObjectName(QStringLiteral("connectServer"));
    connectButton->setProperty("kind", QStringLiteral("soft"));
    connect(connectButton, &QPushButton::clicked, &desk, &ServerDesk::connectServer);

    auto *heading = new QHBoxLayout;
    heading->addWidget(makeLabel(tr("Servers"), TextRole::Strong, Ink::Text1));
    heading->addStretch();
    heading->addWidget(often);
    heading->addWidget(connectButton);
    m_empty = makeLabel(tr("No server is connected. An Odoo 18 or 19 needs nothing installed for it."), TextRole::Body, Ink::Text3);
    m_empty->setWordWrap(true);
    m_list = new QVBoxLayout;
    m_list->setSpacing(scaled(4));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    layout->setSpacing(scaled(8));
    layout->addLayout(heading);
    layout->addWidget(m_empty);
    layout->addLayout(m_list);

    connect(&desk, &ServerDesk::changed, this, &ServerPanel::update);
    connect(&m_clock, &QTimer::timeout, this, &ServerPanel::update);
    m_clock.setInterval(ClockMs);
    m_clock.start();
    update();
}

ServerPanel::Row &ServerPanel::row(SourceId source, const QString &name, bool isDatabase)
{
    if (const auto there = m_rows.find(source.value); there != m_rows.end())
        return there->second;
    Row row;
    row.widget = new QWidget;
    row.widget->setObjectName(QStringLiteral("server"));
    row.mark = new QLabel;
    row.name = new ElidedLabel(visibleText(name), TextRole::Strong, Ink::Text1);
    row.where = new ElidedLabel({}, TextRole::Second, Ink::Text3);
    row.where->setObjectName(QStringLiteral("where"));
    row.state = new ElidedLabel({}, TextRole::Body, Ink::Text2);
    row.state->setObjectName(QStringLiteral("state"));
    row.bar = new QProgressBar;
    row.bar->setRange(0, 0);
    row.bar->setTextVisible(false);
    row.bar->setFixedHeight(scaled(3));
    row.sync = new QPushButton(tr("&Read now"));
    row.sync->setObjectName(QStringLiteral("syncServer"));
    row.sync->setProperty("kind", QStringLiteral("soft"));
    row.sync->setAccessibleName(tr("Read %1 now").arg(visibleText(name)));
    connect(row.sync, &QPushButton::clicked, this, [this, source] { m_desk.sync(source); });
    auto *rules = new QPushButton(tr("R&ules…"));
    rules->setObjectName(QStringLiteral("rulesOfServer"));
    rules->setProperty("kind", QStringLiteral("soft"));
    rules->setToolTip(tr("What this Odoo itself keeps to: lock-outs, inactivity, passwords, the second factor"));
    rules->setAccessibleName(tr("Rules of %1").arg(visibleText(name)));
    connect(rules, &QPushButton::clicked, this, [this, source, name] { m_desk.showRules(source, name); });
    auto *forget = new QPushButton(tr("&Disconnect…"));
    forget->setObjectName(QStringLiteral("disconnectServer"));
    forget->setProperty("kind", QStringLiteral("soft"));
    forget->setAccessibleName(tr("Disconnect %1").arg(visibleText(name)));
    connect(forget, &QPushButton::clicked, this, [this, source] { m_desk.disconnectServer(source); });

    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(row.name);
    who->addWidget(row.where);
    auto *how = new QVBoxLayout;
    how->setSpacing(scaled(2));
    how->addStretch();
    how->addWidget(row.state);
    how->addWidget(row.bar);
    how->addStretch();
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(12));
    line->addWidget(row.mark);
    line->addLayout(who, 2);
    line->addLayout(how, 3);
    if (isDatabase) {
        auto *glass = new QPushButton(tr("Break-&glass…"));
        glass->setObjectName(QStringLiteral("breakGlass"));
        glass->setProperty("kind", QStringLiteral("soft"));
        glass->setAccessibleName(tr("Emergency actions in %1").arg(visibleText(name)));
        connect(glass, &QPushButton::clicked, this, [this, source] { m_desk.breakGlass(source); });
        line->addWidget(glass);
    }
    line->addWidget(row.sync);
    line->addWidget(rules);
    auto *guard = new QPushButton(tr("&Guard…"));
    guard->setObjectName(QStringLiteral("guardOfServer"));
    guard->setProperty("kind", QStringLiteral("soft"));
    guard->setToolTip(tr("Whether this Odoo has the Guard, our add-on that records sessions and enforces policies, and how it gets it"));
    guard->setAccessibleName(tr("The Guard of %1").arg(visibleText(name)));
    connect(guard, &QPushButton::clicked, this, [this, source, name] { m_desk.showGuard(source, name); });
    line->addWidget(guard);
    line->addWidget(forget);
    m_list->addWidget(row.widget);
    return m_rows.emplace(source.value, row).first->second;
}

void ServerPanel::show(const DatabaseFollower &follower)
{
    const DatabaseSource &database = follower.database();
    Row &line = row(database.id, database.name, true);
    QStringList where{visibleText(database.settings.display()), tr("PostgreSQL, read directly")};
    const auto profile = follower.profile();
    if (profile && !profile->odooVersion.isEmpty())
        where << tr("Odoo %1").arg(visibleText(profile->odooVersion));
    // Weaker TLS than there could be is a danger for as long as the database is connected so.
    const QString warning = database.settings.tlsWarning();
    if (!warning.isEmpty())
        where << warning;
    line.where->setText(where.join(QStringLiteral(" · ")));
    setStyleProperty(line.where, "ink", warning.isEmpty() ? QStringLiteral("3") : QStringLiteral("bad"));
    showState(line, database.name, follower.state());
}

void ServerPanel::show(const ServerFollower &follower)
{
    Row &line = row(follower.server().id, follower.server().name);
    const ServerSource &server = follower.server();
    const FollowState &state = follower.state();
    const bool isOpen = !server.settings.isTls() && !server.settings.isLoopback();
    QStringList where{server.settings.host(), tr("as %1").arg(visibleText(server.login))};
    if (state.profile)
        where << tr("Odoo %1").arg(state.profile->version.serie);
    if (state.profile && !state.profile->guard)
        where << tr("without the Guard");
    else if (state.profile)
        where << (state.profile->guard->isOfficer ? tr("Guard %1, as officer").arg(visibleText(state.profile->guard->version))
                                                  : tr("Guard %1, as auditor").arg(visibleText(state.profile->guard->version)));
    if (isOpen)
        where << tr("not encrypted");
    line.where->setText(where.join(QStringLiteral(" · ")));
    // Passwords over plain http are a danger for as long as the server is connected so.
    setStyleProperty(line.where, "ink", isOpen ? QStringLiteral("bad") : QStringLiteral("3"));
    showState(line, server.name, state);
}

void ServerPanel::showState(Row &row, const QString &name, const FollowState &state)
{
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    const QString age = state.synced.isKnown() ? tr("read %1").arg(words::ago(state.synced, now)) : tr("not read yet");
    Mark mark = Mark::Done;
    QString text = age;
    switch (state.phase) {
    case Phase::Waiting:
        mark = state.synced.isKnown() ? Mark::Done : Mark::Stale;
        if (state.last && !state.last->remarks.isEmpty())
            text += QStringLiteral(" · ") + visibleText(state.last->remarks.join(u' '));
        break;
    case Phase::Working:
        mark = Mark::Seen;
        switch (state.progress.phase) {
        case SyncProgress::Phase::SigningIn: text = tr("Signing in…"); break;
        case SyncProgress::Phase::Probing: text = tr("Finding out what can be done…"); break;
        case SyncProgress::Phase::Users: text = tr("Reading users: %1").arg(words::count(state.progress.rows)); break;
        case SyncProgress::Phase::Devices: text = tr("Reading devices: %1").arg(words::count(state.progress.rows)); break;
        case SyncProgress::Phase::Records: text = tr("Reading what the Guard has on record…"); break;
        case SyncProgress::Phase::Rules: text = tr("Reading rules and keys…"); break;
        case SyncProgress::Phase::Writing: text = tr("Writing…"); break;
        }
        break;
    case Phase::Elsewhere: {
        mark = Mark::Seen;
        const ClaimHolder &by = state.elsewhere;
        const QString officer = by.officer.isEmpty() ? tr("Somebody else") : visibleText(by.officer);
        text = by.machine.isEmpty() ? tr("%1 is reading it").arg(officer) : tr("%1 is reading it, on %2").arg(officer, visibleText(by.machine));
        if (by.since.isKnown())
            text += QStringLiteral(", ") + tr("since %1 UTC").arg(words::shortMoment(by.since, now));
        text += QStringLiteral(" · ") + age;
        break;
    }
    case Phase::Problem:
        mark = Mark::Stale;
        text = visibleText(state.problem.text) + QStringLiteral(" · ") + age;
        break;
    case Phase::NeedsSecret:
        mark = Mark::Locked;
        text = visibleText(state.problem.text) + QStringLiteral(" · ") + age;
        break;
    }
    row.mark->setPixmap(markIcon(mark).pixmap(scaled(14), scaled(14)));
    row.state->setText(text);
    row.bar->setVisible(state.phase == Phase::Working);
    row.sync->setText(state.phase == Phase::NeedsSecret ? tr("&Sign in…") : tr("&Read now"));
    row.sync->setEnabled(state.phase != Phase::Working);
    row.widget->setAccessibleName(QStringLiteral("%1: %2").arg(visibleText(name), text));
}

void ServerPanel::update()
{
    std::set<std::int64_t> present;
    for (const ServerFollower *follower : m_desk.followers()) {
        present.insert(follower->server().id.value);
        show(*follower);
    }
    for (const DatabaseFollower *follower : m_desk.databases()) {
        present.insert(follower->database().id.value);
        show(*follower);
    }
    std::erase_if(m_rows, [&present](auto &entry) {
        if (present.contains(entry.first))
            return false;
        entry.second.widget->deleteLater();
        return true;
    });
    m_empty->setVisible(m_rows.empty());
}

} // namespace gatehouse
