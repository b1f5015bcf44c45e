// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/transport_pane.h"

#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    QLabel *label = makeLabel(text, TextRole::Second, Ink::Text2);
    label->setBuddy(buddy);
    return label;
}

} // namespace

TransportPane::TransportPane(QWidget *parent)
    : QWidget(parent)
{
    m_caFile = new QLineEdit;
    m_caFile->setObjectName(QStringLiteral("caFile"));
    m_caFile->setPlaceholderText(tr("those of this computer alone"));
    m_caFile->setToolTip(
        tr("A PEM file with the certificate of an authority of your own. It is trusted for this source, besides "
           "those that this computer trusts."));
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setObjectName(QStringLiteral("chooseCaFile"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &TransportPane::chooseCaFile);

    m_pin = new QLineEdit;
    m_pin->setObjectName(QStringLiteral("pin"));
    m_pin->setFont(textFont(TextRole::Mono));
    m_pin->setPlaceholderText(tr("any certificate that verifies"));
    m_pin->setToolTip(
        tr("The SHA-256 fingerprint of the server's certificate. Pinned, this very certificate is trusted, whoever "
           "signed it, and every other one is refused."));

    m_proxy = new QComboBox;
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->addItem(tr("as this computer is set"), static_cast<int>(odoo::ProxyChoice::System));
    m_proxy->addItem(tr("none"), static_cast<int>(odoo::ProxyChoice::None));
    m_proxy->addItem(tr("this one:"), static_cast<int>(odoo::ProxyChoice::Given));

    m_proxyKind = new QComboBox;
    m_proxyKind->setAccessibleName(tr("Kind of proxy"));
    m_proxyKind->addItem(tr("HTTP"), static_cast<int>(QNetworkProxy::HttpProxy));
    m_proxyKind->addItem(tr("SOCKS 5"), static_cast<int>(QNetworkProxy::Socks5Proxy));
    m_proxyHost = new QLineEdit;
    m_proxyHost->setObjectName(QStringLiteral("proxyHost"));
    m_proxyHost->setPlaceholderText(tr("host"));
    m_proxyHost->setAccessibleName(tr("Host of the proxy"));
    m_proxyPort = new QSpinBox;
    m_proxyPort->setObjectName(QStringLiteral("proxyPort"));
    m_proxyPort->setRange(1, 65535);
    m_proxyPort->setValue(3128);
    m_proxyPort->setAccessibleName(tr("Port of the proxy"));
    m_proxyUser = new QLineEdit;
    m_proxyUser->setPlaceholderText(tr("name, where it wants one"));
    m_proxyUser->setAccessibleName(tr("Name for the proxy"));
    m_proxyPassword = new QLineEdit;
    m_proxyPassword->setObjectName(QStringLiteral("proxyPassword"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_proxyPassword->setPlaceholderText(tr("password"));
    m_proxyPassword->setAccessibleName(tr("Password for the proxy"));
    m_given = new QWidget;
    auto *given = new QGridLayout(m_given);
    given->setContentsMargins(0, 0, 0, 0);
    given->addWidget(m_proxyKind, 0, 0);
    given->addWidget(m_proxyHost, 0, 1);
    given->addWidget(m_proxyPort, 0, 2);
    given->addWidget(m_proxyUser, 1, 0, 1, 2);
    given->addWidget(m_proxyPassword, 1, 2);
    given->setColumnStretch(1, 1);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->addWidget(labelFor(tr("Trusted a&uthorities"), m_caFile), 0, 0);
    grid->addWidget(m_caFile, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(labelFor(tr("P&inned certificate"), m_pin), 1, 0);
    grid->addWidget(m_pin, 1, 1, 1, 2);
    grid->addWidget(labelFor(tr("Pro&xy"), m_proxy), 2, 0);
    grid->addWidget(m_proxy, 2, 1, 1, 2);
    grid->addWidget(m_given, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);

    for (QLineEdit *field : {m_caFile, m_pin, m_proxyHost, m_proxyUser, m_proxyPassword})
        connect(field, &QLineEdit::textChanged, this, &TransportPane::update);
    connect(m_proxyPort, &QSpinBox::valueChanged, this, &TransportPane::update);
    connect(m_proxyKind, &QComboBox::currentIndexChanged, this, &TransportPane::update);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &TransportPane::update);
    update();
}

TransportPane::~TransportPane() = default;

odoo::ProxyChoice TransportPane::proxyChoice() const
{
    return static_cast<odoo::ProxyChoice>(m_proxy->currentData().toInt());
}

void TransportPane::update()
{
    m_given->setVisible(proxyChoice() == odoo::ProxyChoice::Given);
    const QString pin = m_pin->text().trimmed();
    setStyleProperty(m_pin, "bad", !pin.isEmpty() && odoo::fingerprintFromText(pin).isEmpty());
    const QString file = m_caFile->text().trimmed();
    setStyleProperty(m_caFile, "bad", !file.isEmpty() && !QFileInfo(file).isFile());
    Q_EMIT changed();
}

void TransportPane::chooseCaFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose certificates to trust"), QFileInfo(m_caFile->text()).absolutePath());
    dialog->setObjectName(QStringLiteral("chooseCa"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { m_caFile->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void TransportPane::setPin(const QByteArray &sha256)
{
    m_pin->setText(QString::fromLatin1(sha256.toHex(':').toUpper()));
    m_pin->setCursorPosition(0);
}

void TransportPane::clearSecrets()
{
    m_proxyPassword->clear();
}

void TransportPane::apply(odoo::ServerSettings &settings) const
{
    settings.caFile = QDir::fromNativeSeparators(m_caFile->text().trimmed());
    settings.pinnedSha256 = odoo::fingerprintFromText(m_pin->text());
    settings.proxyChoice = proxyChoice();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    if (settings.proxyChoice == odoo::ProxyChoice::Given)
        settings.proxy = QNetworkProxy(static_cast<QNetworkProxy::ProxyType>(m_proxyKind->currentData().toInt()),
            m_proxyHost->text().trimmed(), static_cast<quint16>(m_proxyPort->value()), m_proxyUser->text(),
            m_proxyPassword->text());
}

QString TransportPane::obstacle() const
{
    const QString file = m_caFile->text().trimmed();
    if (!file.isEmpty() && !QFileInfo(file).isFile())
        return tr("There is no file “%1” with certificates.").arg(visibleText(file));
    const QString pin = m_pin->text().trimmed();
    if (!pin.isEmpty() && odoo::fingerprintFromText(pin).isEmpty())
        return tr("The pinned fingerprint is not a SHA-256: it has 64 hexadecimal digits.");
    if (proxyChoice() == odoo::ProxyChoice::Given && m_proxyHost->text().trimmed().isEmpty())
        return tr("Say which host the proxy is.");
    return {};
}

} // namespace gatehouse
