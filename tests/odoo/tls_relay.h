// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslServer>
#include <QUrl>

namespace gatehouse::testing {

/// Speaks TLS in front of a server that speaks plain http, with a certificate made for the occasion: self-signed, for
/// `name`, valid from `fromDays` to `toDays` days from now. Passes bytes on and changes nothing. Works in the event
/// loop of the thread it was made in.
class TlsRelay : public QSslServer
{
    Q_OBJECT

public:
    TlsRelay(const QUrl &behind, const QByteArray &name, int fromDays = -1, int toDays = 30);

    /// https://127.0.0.1:PORT
    QUrl url() const;
    /// 32 bytes.
    QByteArray sha256() const { return m_certificate.digest(QCryptographicHash::Sha256); }
    QByteArray certificatePem() const { return m_certificate.toPem(); }
    /// What was passed on towards the server.
    qint64 bytesPassed() const { return m_bytesPassed; }

private:
    void relay();

    QUrl m_behind;
    QSslCertificate m_certificate;
    qint64 m_bytesPassed = 0;
};

} // namespace gatehouse::testing
