// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "ui/alerts/alert_cells.h"
#include "ui/alerts/alert_details.h"
#include "ui/lists/detail_drawer.h"
#include "ui/lists/selection_bar.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/window_table.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <iterator>

namespace gatehouse {

AlertsPage::AlertsPage(AsyncReader &reader, QWidget *parent)
    : RecordPage(tr("Alerts"), QStringLiteral("alerts"), alertColumns(), alertRows(reader), parent)
    , m_reader(reader)
    , m_details(new AlertDetails(drawer(), this))
    , m_which(new QComboBox(this))
{
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Which alerts"));
    const std::pair<AlertQuery::Which, QString> choices[] = {{AlertQuery::Which::Open, tr("Open")},
        {AlertQuery::Which::Acknowledged, tr("Acknowledged")}, {AlertQuery::Which::Allowed, tr("Allowed")}, {AlertQuery::Which::All, tr("All")}};
    for (const auto &[which, text] : choices)
        m_which->addItem(text, static_cast<int>(which));
    addChoice(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, &AlertsPage::apply);
    connect(m_details, &AlertDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &AlertDetails::revokeRequested, this, &AlertsPage::revokeRequested);
    connect(m_details, &AlertDetails::markRequested, this, &AlertsPage::mark);
    connect(&m_reader, &AsyncReader::journalChanged, this, &AlertsPage::refresh);
    connect(m_details, &AlertDetails::unlockRequested, this, [this](UserId user) { Q_EMIT actionRequested(ActionKind::Unlock, user); });
    connect(m_details, &AlertDetails::allowRequested, this, [this](AllowWhat what) {
        if (const auto alert = model()->valueAs<Alert>(table()->currentRow()))
            allow({*alert}, what);
    });
    table()->setSelectable(true);
    m_selection = new SelectionBar(this);
    m_selection->leaveOutCopies();
    const std::pair<AllowWhat, QString> many[] = {{AllowWhat::Device, tr("Allow these devices…")}, {AllowWhat::Network, tr("Allow these networks…")}};
    for (const auto &[what, text] : many) {
        QPushButton *button = m_allow[static_cast<std::size_t>(what)] = m_selection->addAction(themedIcon(QLatin1StringView("check")), text);
        button->setObjectName(what == AllowWhat::Network ? QStringLiteral("allowNetworks") : QStringLiteral("allowDevices"));
        connect(button, &QPushButton::clicked, this, [this, what = what] { allow(what); });
        auto *key = new QAction(allowTitle(what), this);
        key->setShortcut(what == AllowWhat::Network ? Qt::CTRL | Qt::SHIFT | Qt::Key_N : Qt::CTRL | Qt::SHIFT | Qt::Key_D);
        key->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QAction::triggered, this, [this, what = what] { allow(what); });
        addAction(key);
    }
    addFoot(m_selection);
    connect(m_selection, &SelectionBar::clearRequested, table(), &WindowTable::clearSelection);
    connect(table(), &WindowTable::selectionChanged, this, &AlertsPage::updateSelection);
    updateState();
}

void AlertsPage::apply()
{
    table()->clearSelection();
    model()->setQuery(alertQuery(static_cast<AlertQuery::Which>(m_which->currentData().toInt()), m_source));
    updateState();
}

void AlertsPage::setScope(const Scope &scope)
{
    m_source = scope.sourceName;
    apply();
}

void AlertsPage::open(const Link &link)
{
    if (!link.query)
        return;
    const QSignalBlocker quiet(m_which);
    m_which->setCurrentIndex(m_which->findData(static_cast<int>(alertWhich(*link.query))));
    apply();
}

void AlertsPage::updateState()
{
    const auto which = alertWhich(model()->query());
    const qint64 total = model()->total();
    const bool ready = model()->state() == WindowModel::State::Ready;
    setCount(!ready && total == 0 ? QString() : tr("%Ln alert(s)", nullptr, static_cast<int>(std::min<qint64>(total, INT_MAX))));
    if (model()->state() == WindowModel::State::Failed && total == 0)
        table()->setMessage(tr("The alerts could not be read"), model()->failure(), tr("Try again"));
    else if (!ready || total > 0)
        table()->setMessage({}, {});
    else if (which == AlertQuery::Which::Open)
        table()->setMessage(tr("Nothing to look at"),
            tr("No suspicious login waits for anybody. Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the "
               "policies say that a new country or a new device is."),
            tr("Show all alerts"));
    else if (which == AlertQuery::Which::Allowed)
        table()->setMessage(tr("Nothing is allowed that was suspicious"),
            tr("Alerts that rest on a network or a device which somebody has allowed since are kept here, with who it was and when."),
            tr("Show all alerts"));
    else if (which == AlertQuery::Which::Acknowledged)
        table()->setMessage(tr("Nothing was acknowledged yet"), tr("Alerts that somebody has acknowledged are kept here, with who it was and when."),
            tr("Show all alerts"));
    else
        table()->setMessage(tr("No suspicious login yet"),
            tr("Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the policies say that a new country or a new "
               "device is. Without the Guard, or with both policies off, there are none."));
}

void AlertsPage::messageAction()
{
    m_which->setCurrentIndex(m_which->findData(static_cast<int>(AlertQuery::Which::All)));
}

void AlertsPage::tell(int row)
{
    const auto alert = model()->valueAs<Alert>(row);
    if (alert)
        m_details->show(alert, m_saving.contains(alert->id.value));
    else
        drawer()->showNothing(tr("Choose an alert to see what it rests on."));
}

void AlertsPage::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
    m_details->setWhyNot(whyNot);
    describeSoon();
}

void AlertsPage::setWhyNotAllow(const WhyNot &whyNot)
{
    m_whyNotAllow = whyNot;
    m_details->setWhyNotAllow(whyNot);
    updateSelection();
    describeSoon();
}

void AlertsPage::updateSelection()
{
    m_selection->setCount(table()->selection().count(model()->total()));
}

void AlertsPage::allow(AllowWhat what)
{
    constexpr int Most = 500; // more than anybody looks over
    const RowSelection chosen = table()->selection();
    if (chosen.isEmpty()) {
        if (const auto alert = model()->valueAs<Alert>(table()->currentRow()))
            allow({*alert}, what);
        return;
    }
    AlertQuery query;
    query.which = alertWhich(model()->query());
    askLedger(
        m_reader, this,
        [path = m_reader.path(), query, chosen, source = m_source](Reader &) -> Result<std::vector<Alert>> {
            const auto alerts = Alerts::openToRead(path);
            if (!alerts)
                return tl::unexpected(alerts.error());
            std::vector<Alert> found;
            for (std::int64_t from = 0;; from += Most) {
                auto window = (*alerts)->window(query, from, Most);
                if (!window)
                    return tl::unexpected(window.error());
                for (Alert &alert : window->rows) {
                    if (chosen.contains(alert.id.value) && (source.isEmpty() || alert.session.source == source) && found.size() <= Most)
                        found.push_back(std::move(alert));
                }
                if (from + Most >= window->total || found.size() > Most)
                    return found;
            }
        },
        [this, what](const Result<std::vector<Alert>> &found) {
            if (!found)
                Q_EMIT notice(found.error().text);
            else if (found->size() > Most)
                Q_EMIT notice(tr("More than %Ln alert(s) are chosen: too many to look over.", nullptr, Most));
            else
                allow(*found, what);
        });
}

void AlertsPage::allow(const std::vector<Alert> &alerts, AllowWhat what)
{
    const QString whyNot = gatehouse::whyNotAllow(alerts, what, m_whyNotAllow);
    if (alerts.empty())
        return;
    if (!whyNot.isEmpty()) {
        Q_EMIT notice(whyNot);
        return;
    }
    std::vector<Alert> possible;
    std::copy_if(alerts.cbegin(), alerts.cend(), std::back_inserter(possible),
        [&](const Alert &alert) { return gatehouse::whyNotAllow(alert, what, m_whyNotAllow).isEmpty(); });
    Q_EMIT allowRequested(possible, what);
}

void AlertsPage::mark(const Alert &alert, bool seen)
{
    if (!m_saving.insert(alert.id.value).second)
        return;
    describe();
    const QString officer = officerOn(alert.session.source, m_officer);
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    askLedger(
        m_reader, this,
        [path = m_reader.path(), id = alert.id, officer, now, seen](Reader &) -> Result<bool> {
            const auto alerts = Alerts::open(path);
            if (!alerts)
                return tl::unexpected(alerts.error());
            const auto done = seen ? (*alerts)->acknowledge(id, officer, now) : (*alerts)->takeBack(id, officer, now);
            if (!done)
                return tl::unexpected(done.error());
            return true;
        },
        [this, id = alert.id, seen](const Result<bool> &done) {
            m_saving.erase(id.value);
            Q_EMIT notice(!done ? tr("It could not be written down: %1").arg(done.error().text)
                          : seen ? tr("Acknowledged. Whoever works with this ledger sees it.")
                                 : tr("Taken back: the alert is open again."));
            model()->refresh();
            describeSoon();
        });
}

bool AlertsPage::stepBack()
{
    if (!table()->selection().isEmpty()) {
        table()->clearSelection();
        return true;
    }
    if (m_which->currentIndex() <= 0)
        return false;
    m_which->setCurrentIndex(0);
    table()->setFocus();
    return true;
}

void AlertsPage::fillMenu(QMenu *menu, int row)
{
    const auto alert = model()->valueAs<Alert>(row);
    const bool unseen = alert->seenBy.isEmpty();
    connect(menu->addAction(unseen ? tr("Acknowledge") : tr("Take back")), &QAction::triggered, this, [this, alert, unseen] { mark(*alert, unseen); });
    const RowSelection chosen = table()->selection();
    for (const AllowWhat what : {AllowWhat::Network, AllowWhat::Device}) {
        // Of all that is ticked, where that is what was clicked.
        const bool many = chosen.contains(alert->id.value) && chosen.count(model()->total()) > 1;
        const QString whyNot = gatehouse::whyNotAllow(*alert, what, m_whyNotAllow);
        QAction *action = menu->addAction(many ? m_allow[static_cast<std::size_t>(what)]->text() : allowTitle(what));
        action->setShortcut(what == AllowWhat::Network ? Qt::CTRL | Qt::SHIFT | Qt::Key_N : Qt::CTRL | Qt::SHIFT | Qt::Key_D);
        offer(action, many ? QString() : whyNot, allowTip(what));
        connect(action, &QAction::triggered, this, [this, alert, what, many] { many ? allow(what) : allow({*alert}, what); });
    }
    if (alert->lockedByGuard && alert->session.userId) {
        QAction *unlock = menu->addAction(tr("Unlock the account…"));
        offer(unlock, obstacleOn(alert->session.source, m_whyNot));
        connect(unlock, &QAction::triggered, this, [this, alert] { Q_EMIT actionRequested(ActionKind::Unlock, alert->session.userId); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    connect(menu->addAction(tr("Open session")), &QAction::triggered, this, [this, alert] {
        Link link;
        link.page = PageId::Sessions;
        link.session = alert->id;
        Q_EMIT linkActivated(link);
    });
    if (alert->session.userId) {
        connect(menu->addAction(tr("Open user")), &QAction::triggered, this,
            [this, alert] { Q_EMIT linkActivated(userLink(alert->session.userId)); });
    }
    connect(menu->addAction(tr("Show in activity")), &QAction::triggered, this,
        [this, alert] { Q_EMIT linkActivated(activityLink(alert->session)); });
}

QString AlertsPage::copiedNotice(int) const
{
    return tr("Copied");
}

bool AlertsPage::isSettled() const
{
    return m_saving.empty() && RecordPage::isSettled();
}

} // namespace gatehouse
