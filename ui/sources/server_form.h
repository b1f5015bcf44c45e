// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/connect_trial.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QRadioButton;
class QToolButton;

namespace gatehouse {

class TlsPanel;
class TransportPane;

/// Where an Odoo is and who signs in there, as the officer types it.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    /// `takenNames`: of the sources there are.
    explicit ServerForm(const QStringList &takenNames, QWidget *parent = nullptr);
    ~ServerForm() override;

    /// Why there is nothing to try yet, a sentence; empty when there is nothing in the way.
    QString obstacle() const;
    /// Can the address be asked what is there, before anybody signs in?
    bool isAddressUsable() const;
    /// Was the address that is typed now told by addressSettled()?
    bool isAddressSettled() const { return m_wasSettled; }
    odoo::ServerSettings settings() const;
    ConnectTrial trial() const;
    QString name() const;
    bool keepsSecrets() const;

    void setGlance(const ServerGlance &glance);
    void setTls(const std::optional<odoo::TlsFacts> &facts);
    /// Who the server says this is: a key knows its owner's login.
    void setLogin(const QString &login);
    void setPin(const QByteArray &sha256);
    /// Where secrets will not last: that it is so and why.
    void setKeychainNotice(const QString &notice);
    /// Overwrites what was typed as a password or key.
    void clearSecrets();

    void focusAddress();
    void focusSecret();

Q_SIGNALS:
    /// Something of what a trial depends on changed: what was found before no longer counts.
    void changed();
    /// Something else did: the name, or whether secrets are kept.
    void nameChanged();
    /// An address is complete that was not asked yet.
    void addressSettled();

private:
    QWidget *makeAddress();
    QWidget *makeFields();
    QWidget *makePlainWarning();
    void edited();
    void settle();
    void update();

    QStringList m_takenNames;
    bool m_nameChosen = false; ///< the officer named the source; the default no longer follows the address
    odoo::ServerSettings m_settled;
    bool m_wasSettled = false;
    QString m_seen; ///< what was seen at the settled address, for the hint; empty before
    bool m_seenWell = false;

    QLineEdit *m_address = nullptr;
    QLabel *m_addressHint = nullptr;
    QFrame *m_plain = nullptr;
    QLabel *m_plainText = nullptr;
    QCheckBox *m_plainAllowed = nullptr;
    QComboBox *m_database = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_login = nullptr;
    QRadioButton *m_byPassword = nullptr;
    QRadioButton *m_byKey = nullptr;
    QLineEdit *m_secret = nullptr;
    QLabel *m_secretHint = nullptr;
    QCheckBox *m_keep = nullptr;
    QLabel *m_keepNotice = nullptr;
    TlsPanel *m_tls = nullptr;
    QToolButton *m_fold = nullptr;
    TransportPane *m_transport = nullptr;
};

} // namespace gatehouse
