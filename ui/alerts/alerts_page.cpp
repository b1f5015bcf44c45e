// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "core/domain/account_here.h"
#include "ui/alerts/alert_cells.h"
#include "ui/alerts/alert_details.h"
#include "ui/lists/detail_drawer.h"
#include "ui/widgets/window_table.h"

#include <QComboBox>
#include <QDateTime>
#include <QMenu>

namespace gatehouse {

AlertsPage::AlertsPage(AsyncReader &reader, QWidget *parent)
    : RecordPage(tr("Alerts"), QStringLiteral("alerts"), alertColumns(), alertRows(reader), parent)
    , m_reader(reader)
    , m_details(new AlertDetails(drawer(), this))
    , m_which(new QComboBox(this))
{
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Which alerts"));
    const std::pair<AlertQuery::Which, QString> choices[] = {{AlertQuery::Which::Open, tr("Not acknowledged")},
        {AlertQuery::Which::Acknowledged, tr("Acknowledged")}, {AlertQuery::Which::All, tr("All")}};
    for (const auto &[which, text] : choices)
        m_which->addItem(text, static_cast<int>(which));
    addChoice(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, &AlertsPage::apply);
    connect(m_details, &AlertDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &AlertDetails::revokeRequested, this, &AlertsPage::revokeRequested);
    connect(m_details, &AlertDetails::markRequested, this, &AlertsPage::mark);
    connect(&m_reader, &AsyncReader::journalChanged, this, &AlertsPage::refresh);
    updateState();
}

void AlertsPage::apply()
{
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
    m_details->setWhyNot(whyNot);
    describeSoon();
}

void AlertsPage::mark(const Alert &alert, bool seen)
{
    if (!m_saving.insert(alert.id.value).second)
        return;
    describe();
    QString officer = m_officer ? m_officer(alert.session.source) : QString();
    if (officer.isEmpty())
        officer = accountHere();
    if (officer.isEmpty())
        officer = tr("somebody");
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
    if (m_which->currentIndex() <= 0)
        return false;
    m_which->setCurrentIndex(0);
    table()->setFocus();
    return true;
}

void AlertsPage::fillMenu(QMenu *menu, int row)
{
    const auto alert = model()->valueAs<Alert>(row);
    connect(menu->addAction(alert->isOpen() ? tr("Acknowledge") : tr("Take back")), &QAction::triggered, this,
        [this, alert] { mark(*alert, alert->isOpen()); });
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
