// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/tls_facts.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

/// The certificate that a server showed, whether it is trusted and why not, and the offer to pin it. Hidden while there
/// is none.
class TlsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit TlsPanel(QWidget *parent = nullptr);

    /// `asOf`: now.
    void setFacts(const std::optional<odoo::TlsFacts> &facts, const QString &host, Instant asOf);

Q_SIGNALS:
    void pinRequested(const QByteArray &sha256);

private:
    QByteArray m_sha256;
    QLabel *m_mark = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_fingerprint = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_pin = nullptr;
};

} // namespace gatehouse
