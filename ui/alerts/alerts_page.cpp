// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_page.h"

#include "ui/alerts/alert_cells.h"
#include "ui/alerts/alert_details.h"
#include "ui/lists/detail_drawer.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/window_table.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int DescribePauseMs = 60;
const QString SettingsGroup = QStringLiteral("alerts");

QString accountHere()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return AlertsPage::tr("somebody");
}

} // namespace

AlertsPage::AlertsPage(AsyncReader &reader, QWidget *parent)
    : Page(parent)
    , m_reader(reader)
    , m_model(new WindowModel(alertColumns(), alertRows(reader), this))
{
    build();
    m_details = new AlertDetails(m_drawer, this);
    connect(m_details, &AlertDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &AlertDetails::revokeRequested, this, &AlertsPage::revokeRequested);
    connect(m_details, &AlertDetails::markRequested, this, &AlertsPage::mark);
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(DescribePauseMs);
    connect(&m_describeTimer, &QTimer::timeout, this, &AlertsPage::describe);
    connect(m_which, &QComboBox::currentIndexChanged, this, &AlertsPage::apply);
    connect(m_drawerButton, &QPushButton::clicked, this, &AlertsPage::setDrawerOpen);
    connect(m_table, &WindowTable::currentChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(m_table, &WindowTable::activated, this, [this] {
        setDrawerOpen(true);
        m_drawer->enter();
    });
    connect(m_table, &WindowTable::previewRequested, this, [this] { setDrawerOpen(m_drawer->isHidden()); });
    connect(m_table, &WindowTable::copyRequested, this, &AlertsPage::copyRow);
    connect(m_table, &WindowTable::menuRequested, this, &AlertsPage::showMenu);
    connect(m_table, &WindowTable::notice, this, &Page::notice);
    connect(m_table, &WindowTable::messageAction, this, [this] {
        if (m_model->state() == WindowModel::State::Failed)
            refresh();
        else
            m_which->setCurrentIndex(m_which->findData(static_cast<int>(AlertQuery::Which::All)));
    });
    connect(m_drawer, &DetailDrawer::closeRequested, this, [this] {
        setDrawerOpen(false);
        m_table->setFocus();
    });
    connect(m_model, &WindowModel::stateChanged, this, &AlertsPage::updateState);
    connect(m_model, &WindowModel::totalChanged, this, &AlertsPage::updateState);
    connect(m_model, &WindowModel::totalChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(m_model, &WindowModel::replaced, this, [this] {
        if (m_table->currentRow() < 0 && m_model->total() > 0)
            m_table->setCurrentRow(0);
        m_describeTimer.start();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(&m_reader, &AsyncReader::journalChanged, this, &AlertsPage::refresh);
    updateState();
}

void AlertsPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    page->setSpacing(scaled(10));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(makeLabel(title(), TextRole::Title, Ink::Text1, this));
    m_count = makeLabel({}, TextRole::Second, Ink::Text2, this);
    m_count->setObjectName(QStringLiteral("count"));
    head->addWidget(m_count);
    head->addStretch(1);
    m_which = new QComboBox(this);
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Which alerts"));
    const std::pair<AlertQuery::Which, QString> choices[] = {{AlertQuery::Which::Open, tr("Not acknowledged")},
        {AlertQuery::Which::Acknowledged, tr("Acknowledged")}, {AlertQuery::Which::All, tr("All")}};
    for (const auto &[which, text] : choices)
        m_which->addItem(text, static_cast<int>(which));
    head->addWidget(m_which);
    auto *columns = new QPushButton(themedIcon(QLatin1StringView("columns-3")), tr("Columns"), this);
    columns->setToolTip(tr("Show and hide columns"));
    m_drawerButton = new QPushButton(themedIcon(QLatin1StringView("info")), tr("Details"), this);
    m_drawerButton->setCheckable(true);
    m_drawerButton->setToolTip(tr("Show the details of the current row (Space)"));
    for (QPushButton *button : {columns, m_drawerButton}) {
        button->setProperty("kind", QStringLiteral("soft"));
        head->addWidget(button);
    }
    page->addLayout(head);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(scaled(12));
    splitter->setChildrenCollapsible(false);
    auto *card = new QFrame(splitter);
    card->setProperty("panel", QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_table = new WindowTable(card);
    m_table->setSelectable(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(title());
    column->addWidget(m_table, 1);
    m_drawer = new DetailDrawer(splitter);
    splitter->addWidget(card);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({scaled(900), scaled(330)});
    page->addWidget(splitter, 1);
    m_drawerButton->setChecked(true);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_table->fillColumnMenu(menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height() + scaled(4))));
    });
}

void AlertsPage::apply()
{
    m_model->setQuery(alertQuery(static_cast<AlertQuery::Which>(m_which->currentData().toInt()), m_source));
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

void AlertsPage::refresh()
{
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    m_model->refresh();
    m_table->viewport()->update(); // names may be hidden now
    m_describeTimer.start();
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_dirty)
        refresh();
}

void AlertsPage::updateState()
{
    const auto which = alertWhich(m_model->query());
    const qint64 total = m_model->total();
    const bool ready = m_model->state() == WindowModel::State::Ready;
    m_count->setText(!ready && total == 0 ? QString() : tr("%Ln alert(s)", nullptr, static_cast<int>(std::min<qint64>(total, INT_MAX))));
    if (m_model->state() == WindowModel::State::Failed && total == 0)
        m_table->setMessage(tr("The alerts could not be read"), m_model->failure(), tr("Try again"));
    else if (!ready || total > 0)
        m_table->setMessage({}, {});
    else if (which == AlertQuery::Which::Open)
        m_table->setMessage(tr("Nothing to look at"),
            tr("No suspicious login waits for anybody. Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the "
               "policies say that a new country or a new device is."),
            tr("Show all alerts"));
    else if (which == AlertQuery::Which::Acknowledged)
        m_table->setMessage(tr("Nothing was acknowledged yet"), tr("Alerts that somebody has acknowledged are kept here, with who it was and when."),
            tr("Show all alerts"));
    else
        m_table->setMessage(tr("No suspicious login yet"),
            tr("Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the policies say that a new country or a new "
               "device is. Without the Guard, or with both policies off, there are none."));
}

void AlertsPage::describe()
{
    if (m_drawer->isHidden())
        return;
    const auto alert = m_model->valueAs<Alert>(m_table->currentRow());
    if (alert)
        m_details->show(alert, m_saving.contains(alert->id.value));
    else
        m_drawer->showNothing(tr("Choose an alert to see what it rests on."));
}

void AlertsPage::setDrawerOpen(bool open)
{
    m_drawer->setVisible(open);
    m_drawerButton->setChecked(open);
    describe();
}

void AlertsPage::setWhyNot(const WhyNot &whyNot)
{
    m_details->setWhyNot(whyNot);
    m_describeTimer.start();
}

void AlertsPage::mark(const Alert &alert, bool seen)
{
    if (!m_saving.insert(alert.id.value).second)
        return;
    describe();
    QString officer = m_officer ? m_officer(alert.session.source) : QString();
    if (officer.isEmpty())
        officer = accountHere();
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
            m_model->refresh();
            m_describeTimer.start();
        });
}

bool AlertsPage::stepBack()
{
    if (m_which->currentIndex() <= 0)
        return false;
    m_which->setCurrentIndex(0);
    m_table->setFocus();
    return true;
}

void AlertsPage::showMenu(int row, const QPoint &at)
{
    const auto alert = m_model->valueAs<Alert>(row);
    if (!alert)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
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
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QLatin1StringView("copy")), tr("Copy")), &QAction::triggered, this, &AlertsPage::copyRow);
    menu->popup(at);
}

void AlertsPage::copyRow()
{
    const int row = m_table->currentRow();
    if (!m_model->valueAt(row))
        return;
    QStringList cells;
    for (const int column : m_table->shownColumns()) {
        const Cell cell = m_model->cell(row, column);
        QString text = cell.copied.isNull() ? cell.text : cell.copied;
        for (QChar &c : text) {
            if (c == u'\t' || c == u'\n' || c == u'\r')
                c = u' ';
        }
        cells << text;
    }
    QGuiApplication::clipboard()->setText(m_table->shownTitles().join(u'\t') + u'\n' + cells.join(u'\t') + u'\n');
    Q_EMIT notice(tr("Copied"));
}

void AlertsPage::saveState(QSettings &settings) const
{
    settings.beginGroup(SettingsGroup);
    m_table->saveColumns(settings);
    settings.setValue(QStringLiteral("drawer"), !m_drawer->isHidden());
    settings.endGroup();
}

void AlertsPage::restoreState(QSettings &settings)
{
    settings.beginGroup(SettingsGroup);
    m_table->restoreColumns(settings);
    setDrawerOpen(settings.value(QStringLiteral("drawer"), true).toBool());
    settings.endGroup();
}

bool AlertsPage::isSettled() const
{
    return m_saving.empty() && m_model->isSettled() && m_model->state() != WindowModel::State::Idle && !m_describeTimer.isActive();
}

} // namespace gatehouse
