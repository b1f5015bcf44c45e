// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/database_dialog.h"

#include "core/sources/odoo_sql/grants.h"
#include "core/sync/database_sync.h"
#include "ui/sources/capability_list.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace gatehouse {

DatabaseDialog::DatabaseDialog(const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_takenNames(takenNames)
{
    setObjectName(QStringLiteral("databaseDialog"));
    setWindowTitle(tr("Connect a database"));
    setSizeGripEnabled(true);
    resize(scaled(980), scaled(660));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(scaled(16));
    halves->addWidget(makeForm(), 6);
    halves->addWidget(makeOutcome(), 7);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    body->setSpacing(scaled(12));
    body->addWidget(makeLabel(tr("Connect a database"), TextRole::Title, Ink::Text1));
    QLabel *about = makeLabel(tr("Odoo's own PostgreSQL, read directly: for when Odoo cannot be asked over the network. Odoo 14 to 19."),
        TextRole::Body, Ink::Text2);
    about->setWordWrap(true);
    body->addWidget(about);
    body->addLayout(halves, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(makeFoot());
    connect(&m_trial, &QFutureWatcher<std::shared_ptr<Findings>>::finished, this, &DatabaseDialog::tested);
    showScript();
    changed();
    m_host->setFocus();
}

DatabaseDialog::~DatabaseDialog()
{
    m_trial.disconnect(this);
    m_cancel.cancel();
}

QLineEdit *DatabaseDialog::addField(QFormLayout *form, const char *name, const QString &label)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &DatabaseDialog::changed);
    return field;
}

QWidget *DatabaseDialog::makeForm()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_host = addField(form, "databaseHost", tr("&Host"));
    m_host->setPlaceholderText(tr("db.example.org:5432, or a whole postgresql:// address"));
    m_host->setToolTip(tr("Several with commas between them: the first that answers is taken. A folder is that of a Unix socket."));
    connect(m_host, &QLineEdit::editingFinished, this, &DatabaseDialog::spreadAddress);
    m_database = addField(form, "databaseName", tr("&Database"));
    m_role = addField(form, "databaseRole", tr("&Role"));
    m_role->setText(QStringLiteral("gatehouse_reader"));
    connect(m_role, &QLineEdit::textChanged, this, &DatabaseDialog::showScript);
    m_password = addField(form, "password", tr("&Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep = new QCheckBox(tr("&Keep it in the system's keychain"));
    m_keep->setObjectName(QStringLiteral("keep"));
    form->addRow(QString(), m_keep);
    m_keychainNotice = makeLabel({}, TextRole::Second, Ink::Text2);
    m_keychainNotice->setWordWrap(true);
    m_keychainNotice->hide();
    form->addRow(QString(), m_keychainNotice);
    m_tls = new QComboBox;
    m_tls->setObjectName(QStringLiteral("tls"));
    m_tls->addItem(tr("Verified (beyond this computer)"), static_cast<int>(PostgresTls::Automatic));
    m_tls->addItem(tr("Always verified"), static_cast<int>(PostgresTls::VerifyFull));
    m_tls->addItem(tr("Authority verified, name not"), static_cast<int>(PostgresTls::VerifyCa));
    m_tls->addItem(tr("Encrypted, not verified"), static_cast<int>(PostgresTls::Require));
    m_tls->addItem(tr("Not encrypted"), static_cast<int>(PostgresTls::Disable));
    connect(m_tls, &QComboBox::currentIndexChanged, this, &DatabaseDialog::changed);
    form->addRow(tr("&TLS"), m_tls);
    m_warning = makeLabel({}, TextRole::Second, Ink::BadText);
    m_warning->setObjectName(QStringLiteral("tlsWarning"));
    m_warning->setWordWrap(true);
    form->addRow(QString(), m_warning);
    m_rootCertificate = addField(form, "rootCertificate", tr("&Authority's file"));
    m_rootCertificate->setPlaceholderText(tr("PEM; empty: ~/.postgresql/root.crt"));
    m_clientCertificate = addField(form, "clientCertificate", tr("&Own certificate"));
    m_clientKey = addField(form, "clientKey", tr("Own &key"));
    m_name = addField(form, "sourceName", tr("&Name in the ledger"));
    m_name->setPlaceholderText(tr("the database's"));
    return box;
}

QWidget *DatabaseDialog::makeOutcome()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("databaseTabs"));
    auto *roles = new QWidget;
    auto *column = new QVBoxLayout(roles);
    QLabel *about = makeLabel(tr("This script makes the role and lets it read just what is needed: never password hashes, keys of second "
                                 "factors, API keys or the database's secret. Run it in Odoo's database as the owner of its tables; then "
                                 "give the role a password."),
        TextRole::Second, Ink::Text2);
    about->setWordWrap(true);
    m_orders = new QCheckBox(tr("Also to &order the Guard, where it is installed: end sessions, unlock accounts, set policies"));
    m_orders->setObjectName(QStringLiteral("orders"));
    m_orders->setToolTip(tr("By rows added to one table, each of which the Guard looks at. Whoever has the role is an officer then."));
    connect(m_orders, &QCheckBox::toggled, this, &DatabaseDialog::showScript);
    m_script = new QPlainTextEdit;
    m_script->setObjectName(QStringLiteral("grantScript"));
    m_script->setAccessibleName(tr("The script that makes the role"));
    m_script->setReadOnly(true);
    m_script->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_script->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(tr("C&opy the script"));
    copy->setObjectName(QStringLiteral("copyScript"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_script->toPlainText()); });
    column->addWidget(about);
    column->addWidget(m_orders);
    column->addWidget(m_script, 1);
    column->addWidget(copy, 0, Qt::AlignLeft);
    m_tabs->addTab(roles, tr("A role for it"));
    auto *found = new QWidget;
    auto *findings = new QVBoxLayout(found);
    m_result = makeLabel(tr("Not tried yet."), TextRole::Body, Ink::Text2);
    m_result->setObjectName(QStringLiteral("trialResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_capabilities = new CapabilityList;
    findings->addWidget(m_result);
    findings->addWidget(m_capabilities, 1);
    m_tabs->addTab(found, tr("What can be done"));
    return m_tabs;
}

QWidget *DatabaseDialog::makeFoot()
{
    m_test = new QPushButton(tr("T&est connection"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    m_obstacle = makeLabel({}, TextRole::Second, Ink::Text2);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_connect = new QPushButton(tr("&Connect"));
    m_connect->setObjectName(QStringLiteral("connectIt"));
    m_connect->setProperty("kind", QStringLiteral("primary"));
    m_connect->setDefault(true);
    connect(m_connect, &QPushButton::clicked, this, [this] { m_isTried ? connectNow() : test(true); });
    auto *foot = new QFrame;
    foot->setProperty("panel", QStringLiteral("foot"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_test);
    layout->addWidget(m_obstacle, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_connect);
    return foot;
}

void DatabaseDialog::setKeychainNotice(const QString &notice)
{
    m_keychainNotice->setText(notice);
    m_keychainNotice->setVisible(!notice.isEmpty());
}

void DatabaseDialog::spreadAddress()
{
    if (!isPostgresAddress(m_host->text()))
        return;
    auto address = postgresAddressFrom(m_host->text());
    if (!address) {
        m_obstacle->setText(address.error().text);
        return;
    }
    const PostgresSettings &s = address->settings;
    QStringList hosts;
    for (const PostgresHost &host : s.hosts)
        hosts << (host.name.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host.name).arg(host.port);
    m_host->setText(hosts.join(u','));
    m_database->setText(s.database);
    m_role->setText(s.role);
    m_tls->setCurrentIndex(std::max(0, m_tls->findData(static_cast<int>(s.tls))));
    m_rootCertificate->setText(s.rootCertificate);
    m_clientCertificate->setText(s.clientCertificate);
    m_clientKey->setText(s.clientKey);
    if (!address->password.isEmpty())
        m_password->setText(QString::fromUtf8(address->password.expose()));
}

Result<DatabaseSource> DatabaseDialog::source() const
{
    DatabaseSource source;
    PostgresSettings &s = source.settings;
    const QStringList hosts = m_host->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &text : hosts) {
        PostgresHost host;
        host.name = text.trimmed();
        // "[::1]:5432" and "name:5432"; a bare IPv6 address has more colons than one.
        const qsizetype bracket = host.name.indexOf(u']');
        const qsizetype colon = host.name.lastIndexOf(u':');
        if (colon > bracket && (bracket > 0 || host.name.count(u':') == 1)) {
            bool isPort = false;
            host.port = host.name.mid(colon + 1).toInt(&isPort);
            if (!isPort || host.port < 1 || host.port > 65535)
                return fail(ErrorKind::Input, tr("“%1” is not a port.").arg(host.name.mid(colon + 1)));
            host.name.truncate(colon);
        }
        if (bracket > 0)
            host.name = host.name.mid(1, bracket - 1);
        s.hosts << host;
    }
    s.database = m_database->text().trimmed();
    s.role = m_role->text().trimmed();
    s.tls = static_cast<PostgresTls>(m_tls->currentData().toInt());
    s.rootCertificate = m_rootCertificate->text().trimmed();
    s.clientCertificate = m_clientCertificate->text().trimmed();
    s.clientKey = m_clientKey->text().trimmed();
    source.name = m_name->text().trimmed().isEmpty() ? s.database : m_name->text().trimmed();
    if (const auto good = s.check(); !good)
        return tl::unexpected(good.error());
    if (m_takenNames.contains(source.name))
        return fail(ErrorKind::Input, tr("There is a source called %1 already: give this one another name.").arg(visibleText(source.name)));
    return source;
}

void DatabaseDialog::changed()
{
    if (!m_connect)
        return; // the form is still being made
    m_isTried = false;
    m_outdated = true;
    const auto made = source();
    m_warning->setText(made ? made->settings.tlsWarning() : QString());
    m_obstacle->setText(made ? QString() : made.error().text);
    m_test->setEnabled(made.has_value() && !m_trial.isRunning());
    m_connect->setEnabled(m_test->isEnabled());
}

void DatabaseDialog::showScript()
{
    odoo_sql::GrantWish wish;
    if (m_role && !m_role->text().trimmed().isEmpty())
        wish.role = m_role->text().trimmed();
    wish.orders = m_orders && m_orders->isChecked();
    if (m_script)
        m_script->setPlainText(odoo_sql::grantScript(wish));
}

void DatabaseDialog::test(bool thenConnect)
{
    spreadAddress();
    const auto made = source();
    if (!made || m_trial.isRunning())
        return;
    m_connectAfter = thenConnect;
    m_outdated = false;
    m_tabs->setCurrentIndex(1);
    m_result->setText(tr("Trying…"));
    m_capabilities->hide();
    const auto password = std::make_shared<SecretBytes>(QByteArrayView(m_password->text().toUtf8()));
    m_trial.setFuture(QtConcurrent::run([settings = made->settings, password, cancel = m_cancel] {
        auto connection = PostgresConnection::open(settings, *password, readingSession(), cancel);
        return std::make_shared<Findings>(
            connection ? odoo_sql::probe(**connection) : Findings(tl::unexpected(connection.error())));
    }));
    m_test->setEnabled(false);
    m_connect->setEnabled(false);
}

void DatabaseDialog::tested()
{
    const std::shared_ptr<Findings> findings = m_trial.result();
    const bool isCurrent = !m_outdated;
    changed();
    if (!*findings) {
        m_result->setText(visibleText(findings->error().text));
        setStyleProperty(m_result, "ink", QStringLiteral("bad"));
        return;
    }
    const odoo_sql::DatabaseProfile &profile = **findings;
    QStringList lines{tr("Odoo %1 in PostgreSQL %2, as the role %3.")
                          .arg(profile.odooVersion.isEmpty() ? QStringLiteral("?") : visibleText(profile.odooVersion),
                              visibleText(profile.server.serverVersionText), visibleText(profile.server.role))};
    lines << (profile.server.isTls ? tr("Encrypted (%1).").arg(profile.server.tlsProtocol) : tr("Not encrypted."));
    if (profile.server.passwordEnds.isKnown())
        lines << tr("The role's password is good until %1.").arg(profile.server.passwordEnds.toIso());
    for (const QString &note : profile.posture)
        lines << visibleText(note);
    m_result->setText(lines.join(u'\n'));
    setStyleProperty(m_result, "ink", QStringLiteral("2"));
    m_capabilities->setCapabilities(profile.capabilities);
    m_capabilities->show();
    m_isTried = isCurrent;
    if (m_isTried && m_connectAfter)
        connectNow();
}

void DatabaseDialog::connectNow()
{
    const auto made = source();
    if (!made)
        return;
    auto database = std::make_shared<ConnectedDatabase>();
    database->source = *made;
    database->password = SecretBytes(QByteArrayView(m_password->text().toUtf8()));
    database->keepPassword = m_keep->isChecked();
    Q_EMIT connected(database);
    accept();
}

void DatabaseDialog::done(int result)
{
    QString typed = m_password->text();
    m_password->clear();
    (void)SecretBytes::take(typed);
    QDialog::done(result);
}

} // namespace gatehouse
