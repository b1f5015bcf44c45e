// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/secret_dialog.h"

#include "ui/sources/code_row.h"
#include "ui/widgets/label.h"
#include "ui/widgets/visible_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

SecretDialog::SecretDialog(const QString &serverName, QWidget *parent)
    : QDialog(parent)
    , m_server(visibleText(serverName))
{
    setWindowTitle(tr("Sign in to %1").arg(m_server));
    setModal(true);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    m_layout->setSpacing(scaled(8));
}

void SecretDialog::askPassword(const odoo::PasswordAsk &ask, bool canKeep)
{
    // An action asks once more who is there: that is no sign-in, and the button says what it goes on with.
    if (!ask.signingIn)
        setWindowTitle(tr("Password for %1").arg(m_server));
    QLabel *about = makeLabel(ask.purpose.isEmpty()
            ? tr("%1 wants the password of %2.").arg(m_server, visibleText(ask.login))
            : tr("%1 wants the password of %2 %3.").arg(m_server, visibleText(ask.login), visibleText(ask.purpose)),
        TextRole::Body, Ink::Text1);
    about->setWordWrap(true);
    m_layout->addWidget(about);
    if (!ask.refusal.isEmpty()) {
        QLabel *refusal = makeLabel(visibleText(ask.refusal), TextRole::Body, Ink::BadText);
        refusal->setObjectName(QStringLiteral("refusal"));
        refusal->setWordWrap(true);
        m_layout->addWidget(refusal);
    }
    QLabel *label = makeLabel(tr("&Password"), TextRole::Second, Ink::Text2);
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(scaled(320));
    label->setBuddy(m_password);
    m_layout->addWidget(label);
    m_layout->addWidget(m_password);
    m_keep = new QCheckBox(tr("&Keep it in the system's keychain"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setVisible(canKeep);
    m_layout->addWidget(m_keep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *go = buttons->addButton(ask.signingIn ? tr("&Sign in") : tr("&Confirm"), QDialogButtonBox::AcceptRole);
    go->setProperty("kind", QStringLiteral("primary"));
    go->setEnabled(false);
    connect(m_password, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_layout->addWidget(buttons);
    m_password->setFocus();
}

void SecretDialog::askCode(const odoo::CodeAsk &ask)
{
    m_codeRow = new CodeRow;
    m_layout->addWidget(m_codeRow);
    m_codeRow->ask(ask);
    connect(m_codeRow, &CodeRow::given, this, &QDialog::accept);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_layout->addWidget(buttons);
}

bool SecretDialog::isToBeKept() const
{
    return m_keep && m_keep->isVisibleTo(this) && m_keep->isChecked();
}

void SecretDialog::done(int result)
{
    if (m_password) {
        QString typed = m_password->text();
        if (result == Accepted)
            m_secret = SecretBytes::take(typed);
        m_password->clear();
    }
    if (m_codeRow) {
        if (result == Accepted)
            m_code = m_codeRow->take();
        m_codeRow->clear();
    }
    QDialog::done(result);
}

} // namespace gatehouse
