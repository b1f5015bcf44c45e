// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/server_form.h"

#include "ui/sources/tls_panel.h"
#include "ui/sources/transport_pane.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QLabel *heading(const QString &text, QWidget *buddy)
{
    QLabel *label = makeLabel(text, TextRole::Second, Ink::Text2);
    label->setBuddy(buddy);
    return label;
}

/// What a source at this address may be called: "erp-prod" of erp-prod.example.com.
QString nameOf(const QUrl &url)
{
    const QString host = url.host();
    if (!QHostAddress(host).isNull())
        return host;
    return host.section(QLatin1Char('.'), 0, 0);
}

bool isSamePlace(const odoo::ServerSettings &a, const odoo::ServerSettings &b)
{
    return a.url == b.url && a.caFile == b.caFile && a.pinnedSha256 == b.pinnedSha256 &&
           a.plainHttpAllowed == b.plainHttpAllowed && a.proxyChoice == b.proxyChoice && a.proxy == b.proxy;
}

} // namespace

ServerForm::ServerForm(const QStringList &takenNames, QWidget *parent)
    : QWidget(parent)
    , m_takenNames(takenNames)
{
    QWidget *address = makeAddress();
    QWidget *warning = makePlainWarning();
    QWidget *fields = makeFields();

    m_keep = new QCheckBox(tr("&Remember in the system's keychain"));
    m_keep->setObjectName(QStringLiteral("keepSecret"));
    m_keep->setChecked(true);
    connect(m_keep, &QCheckBox::toggled, this, &ServerForm::nameChanged);
    m_keepNotice = makeLabel({}, TextRole::Hint, Ink::WarnText);
    m_keepNotice->setObjectName(QStringLiteral("keychainNotice"));
    m_keepNotice->setWordWrap(true);
    m_keepNotice->hide();

    m_tls = new TlsPanel;
    connect(m_tls, &TlsPanel::pinRequested, this, [this](const QByteArray &sha256) {
        setPin(sha256);
        settle();
    });

    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("advanced"));
    m_fold->setText(tr("Ad&vanced: certificates, proxy"));
    m_fold->setProperty("kind", QStringLiteral("quiet"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_transport = new TransportPane;
    m_transport->hide();
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_transport->setVisible(open);
    });
    connect(m_transport, &TransportPane::changed, this, &ServerForm::edited);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, scaled(4), 0); // beside a scroll bar, where there is one
    layout->setSpacing(scaled(8));
    layout->addWidget(address);
    layout->addWidget(warning);
    layout->addWidget(fields);
    layout->addWidget(m_keep);
    layout->addWidget(m_keepNotice);
    layout->addWidget(m_tls);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_transport);
    layout->addStretch(1);
    update();
}

ServerForm::~ServerForm() = default;

QWidget *ServerForm::makeAddress()
{
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("odoo.example.org, or what the browser shows"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    connect(m_address, &QLineEdit::textEdited, this, &ServerForm::edited);
    connect(m_address, &QLineEdit::editingFinished, this, &ServerForm::settle);
    m_addressHint = makeLabel({}, TextRole::Hint, Ink::Text3);
    m_addressHint->setObjectName(QStringLiteral("addressHint"));
    m_addressHint->setWordWrap(true);

    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(heading(tr("&Address"), m_address));
    layout->addWidget(m_address);
    layout->addWidget(m_addressHint);
    return box;
}

QWidget *ServerForm::makePlainWarning()
{
    m_plain = new QFrame;
    m_plain->setObjectName(QStringLiteral("plainHttp"));
    m_plain->setProperty("panel", QStringLiteral("bad"));
    m_plainText = makeLabel({}, TextRole::Body, Ink::BadText);
    m_plainText->setWordWrap(true);
    m_plainAllowed = new QCheckBox(tr("Send passwords unencr&ypted all the same"));
    m_plainAllowed->setObjectName(QStringLiteral("plainAllowed"));
    connect(m_plainAllowed, &QCheckBox::toggled, this, [this] {
        edited();
        settle();
    });
    auto *mark = new QLabel;
    mark->setPixmap(markIcon(Mark::Failed).pixmap(scaled(16), scaled(16)));
    auto *grid = new QGridLayout(m_plain);
    grid->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_plainText, 0, 1);
    grid->addWidget(m_plainAllowed, 1, 1);
    grid->setColumnStretch(1, 1);
    m_plain->hide();
    return m_plain;
}

QWidget *ServerForm::makeFields()
{
    m_database = new QComboBox;
    m_database->setObjectName(QStringLiteral("database"));
    m_database->setEditable(true);
    m_database->setInsertPolicy(QComboBox::NoInsert);
    m_database->lineEdit()->setPlaceholderText(tr("the only one"));
    m_database->setToolTip(
        tr("As it is chosen when signing in. It may stay empty where the server has one alone and lists it."));
    connect(m_database, &QComboBox::currentTextChanged, this, &ServerForm::edited);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("sourceName"));
    m_name->setPlaceholderText(tr("a name for this Odoo"));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameChosen = true;
        update();
        Q_EMIT nameChanged();
    });
    m_login = new QLineEdit;
    m_login->setObjectName(QStringLiteral("login"));
    connect(m_login, &QLineEdit::textEdited, this, &ServerForm::edited);

    m_byPassword = new QRadioButton(tr("&Password"));
    m_byPassword->setObjectName(QStringLiteral("byPassword"));
    m_byPassword->setChecked(true);
    m_byKey = new QRadioButton(tr("API &key"));
    m_byKey->setObjectName(QStringLiteral("byKey"));
    connect(m_byKey, &QRadioButton::toggled, this, &ServerForm::edited);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    connect(m_secret, &QLineEdit::textEdited, this, &ServerForm::edited);
    m_secretHint = makeLabel({}, TextRole::Hint, Ink::Text3);
    m_secretHint->setObjectName(QStringLiteral("secretHint"));
    m_secretHint->setWordWrap(true);

    auto *ways = new QHBoxLayout;
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(scaled(12));
    ways->addWidget(m_byPassword);
    ways->addWidget(m_byKey);
    ways->addStretch();

    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(4));
    grid->addWidget(heading(tr("&Database"), m_database), 0, 0);
    grid->addWidget(heading(tr("&Name here"), m_name), 0, 1);
    grid->addWidget(m_database, 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->setRowMinimumHeight(2, scaled(4));
    // In the order of the keyboard.
    grid->addWidget(heading(tr("&Login"), m_login), 3, 0);
    grid->addWidget(m_login, 4, 0);
    grid->addLayout(ways, 3, 1);
    grid->addWidget(m_secret, 4, 1);
    grid->addWidget(m_secretHint, 5, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

odoo::ServerSettings ServerForm::settings() const
{
    odoo::ServerSettings settings;
    settings.url = odoo::urlFromText(m_address->text());
    settings.database = m_database->currentText().trimmed();
    m_transport->apply(settings);
    settings.plainHttpAllowed = !settings.isTls() && m_plainAllowed->isChecked();
    return settings;
}

bool ServerForm::isAddressUsable() const
{
    return !m_address->text().trimmed().isEmpty() && settings().check() && m_transport->obstacle().isEmpty();
}

ConnectTrial ServerForm::trial() const
{
    ConnectTrial trial;
    trial.settings = settings();
    trial.login = m_login->text().trimmed();
    trial.byKey = m_byKey->isChecked();
    QByteArray secret = m_secret->text().toUtf8();
    trial.secret = SecretBytes::take(secret);
    return trial;
}

QString ServerForm::name() const
{
    return m_name->text().trimmed();
}

bool ServerForm::keepsSecrets() const
{
    return m_keep->isEnabled() && m_keep->isChecked();
}

QString ServerForm::obstacle() const
{
    if (m_address->text().trimmed().isEmpty())
        return tr("Type the address of the Odoo.");
    if (const auto fine = settings().check(); !fine)
        return fine.error().text;
    if (const QString transport = m_transport->obstacle(); !transport.isEmpty())
        return transport;
    if (name().isEmpty())
        return tr("Give the source a name.");
    if (m_takenNames.contains(name(), Qt::CaseInsensitive))
        return tr("There is a source “%1” already. Give this one another name.").arg(visibleText(name()));
    if (m_login->text().trimmed().isEmpty() && !m_byKey->isChecked())
        return tr("Type the login.");
    if (m_secret->text().isEmpty())
        return m_byKey->isChecked() ? tr("Type the API key.") : tr("Type the password.");
    return {};
}

void ServerForm::edited()
{
    update();
    Q_EMIT changed();
}

void ServerForm::settle()
{
    if (!isAddressUsable())
        return;
    const odoo::ServerSettings now = settings();
    if (m_wasSettled && isSamePlace(now, m_settled))
        return;
    m_settled = now;
    m_wasSettled = true;
    Q_EMIT addressSettled();
}

void ServerForm::update()
{
    const QString typed = m_address->text().trimmed();
    const odoo::ServerSettings now = settings();
    const bool known = now.url.isValid() && !now.url.host().isEmpty();
    const bool plain = known && now.url.scheme() == QLatin1String("http") && !now.isLoopback();
    m_plain->setVisible(plain);
    if (plain)
        m_plainText->setText(
            tr("%1 would be reached without encryption: whoever is on the way can read passwords and act with "
               "your session. Use https.")
                .arg(visibleText(now.host())));
    else
        m_plainAllowed->setChecked(false);

    QString hint;
    bool bad = false;
    if (!typed.isEmpty()) {
        odoo::ServerSettings allowed = now;
        allowed.plainHttpAllowed = true; // the warning above says the rest
        if (const auto fine = allowed.check(); !fine) {
            hint = fine.error().text;
            bad = true;
        } else {
            hint = tr("Odoo at %1").arg(visibleText(now.url.toDisplayString()));
        }
    }
    if (!m_wasSettled || !isSamePlace(now, m_settled)) {
        m_tls->setFacts({}, {}, {});
        m_wasSettled = false;
        m_seen.clear();
    }
    setStyleProperty(m_address, "bad", bad);
    setStyleProperty(m_addressHint, "ink",
        bad || (!m_seen.isEmpty() && !m_seenWell) ? QStringLiteral("bad")
        : m_seen.isEmpty()                        ? QStringLiteral("3")
                                                  : QStringLiteral("ok"));
    m_addressHint->setText(m_seen.isEmpty() ? hint : m_seen);
    m_addressHint->setVisible(!m_addressHint->text().isEmpty());

    if (!m_nameChosen)
        m_name->setText(known ? nameOf(now.url) : QString());
    setStyleProperty(m_name, "bad", m_takenNames.contains(name(), Qt::CaseInsensitive));

    const bool key = m_byKey->isChecked();
    m_secret->setAccessibleName(key ? tr("API key") : tr("Password"));
    m_login->setPlaceholderText(key ? tr("of the key's owner; needed before Odoo 19") : tr("as typed at Odoo's login"));
    m_secretHint->setText(
        key ? tr("A key is for reading. Where Odoo wants the password for an action, you are asked for it then.")
            : QString());
    m_secretHint->setVisible(key);
}

void ServerForm::setGlance(const ServerGlance &glance)
{
    if (!isSamePlace(glance.settings, settings()))
        return;
    setTls(glance.tls);
    if (!glance.version) {
        if (glance.version.error().kind == ErrorKind::Cancelled)
            return;
        // A certificate has its own place to be shown in.
        const bool certificate = glance.tls && !glance.tls->trusted;
        m_seen = certificate ? QString() : visibleText(glance.version.error().text);
        m_seenWell = false;
        return update();
    }
    m_seen = tr("Odoo %1 answers at %2")
                 .arg(visibleText(glance.version->text), visibleText(glance.settings.url.toDisplayString()));
    m_seenWell = true;
    update();
    const QString typed = m_database->currentText();
    const QSignalBlocker quiet(m_database);
    m_database->clear();
    if (glance.databases) {
        m_database->addItems(*glance.databases);
        m_database->lineEdit()->setPlaceholderText(tr("choose one"));
        if (typed.isEmpty() && glance.databases->size() == 1)
            m_database->setCurrentIndex(0);
        else
            m_database->setCurrentText(typed);
    } else {
        m_database->lineEdit()->setPlaceholderText(tr("not listed there: type it"));
        m_database->setCurrentText(typed);
    }
}

void ServerForm::setTls(const std::optional<odoo::TlsFacts> &facts)
{
    m_tls->setFacts(facts, visibleText(settings().host()), Instant::fromDateTime(QDateTime::currentDateTimeUtc()));
}

void ServerForm::setLogin(const QString &login)
{
    m_login->setText(login);
}

void ServerForm::setPin(const QByteArray &sha256)
{
    m_transport->setPin(sha256);
    m_fold->setChecked(true);
}

void ServerForm::setKeychainNotice(const QString &notice)
{
    m_keep->setEnabled(notice.isEmpty());
    m_keep->setVisible(notice.isEmpty());
    m_keepNotice->setText(notice);
    m_keepNotice->setVisible(!notice.isEmpty());
}

void ServerForm::clearSecrets()
{
    m_secret->setText({});
    m_transport->clearSecrets();
}

void ServerForm::focusAddress()
{
    m_address->setFocus();
}

void ServerForm::focusSecret()
{
    m_secret->setFocus();
    m_secret->selectAll();
}

} // namespace gatehouse
