// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/odoo_session.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace gatehouse {

class CodeRow;

/// Asks for the password, or the second factor's code, that a server wants now. What was typed leaves the widgets when
/// the dialog closes.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    SecretDialog(const QString &serverName, QWidget *parent);

    /// `canKeep`: there is a keychain to keep it in.
    void askPassword(const odoo::PasswordAsk &ask, bool canKeep);
    void askCode(const odoo::CodeAsk &ask);

    bool isToBeKept() const;
    SecretBytes takeSecret() { return std::move(m_secret); }
    odoo::GivenCode takeCode() { return std::move(m_code); }

public Q_SLOTS:
    void done(int result) override;

private:
    QString m_server;
    SecretBytes m_secret;
    odoo::GivenCode m_code;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_keep = nullptr;
    CodeRow *m_codeRow = nullptr;
};

} // namespace gatehouse
