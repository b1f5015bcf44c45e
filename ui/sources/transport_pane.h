// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/server_settings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace gatehouse {

/// How a server is reached, for those who need it: certificates of one's own, a pinned certificate, a proxy.
class TransportPane : public QWidget
{
    Q_OBJECT

public:
    explicit TransportPane(QWidget *parent = nullptr);
    ~TransportPane() override;

    void apply(odoo::ServerSettings &settings) const;
    /// A sentence about what is not right here; empty when all is.
    QString obstacle() const;
    /// Empty: any certificate that verifies.
    void setPin(const QByteArray &sha256);
    /// Overwrites the proxy's password.
    void clearSecrets();

Q_SIGNALS:
    void changed();

private:
    void chooseCaFile();
    void update();
    odoo::ProxyChoice proxyChoice() const;

    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_pin = nullptr;
    QComboBox *m_proxy = nullptr;
    QWidget *m_given = nullptr;
    QComboBox *m_proxyKind = nullptr;
    QLineEdit *m_proxyHost = nullptr;
    QSpinBox *m_proxyPort = nullptr;
    QLineEdit *m_proxyUser = nullptr;
    QLineEdit *m_proxyPassword = nullptr;
};

} // namespace gatehouse
