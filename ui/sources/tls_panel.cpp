// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/tls_panel.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QGridLayout>
#include <QPushButton>

namespace gatehouse {

TlsPanel::TlsPanel(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("tlsPanel"));
    setProperty("panel", QStringLiteral("card"));
    m_mark = new QLabel;
    m_title = makeLabel({}, TextRole::Strong, Ink::Text1);
    m_title->setObjectName(QStringLiteral("tlsTitle"));
    m_text = makeLabel({}, TextRole::Second, Ink::Text2);
    m_text->setObjectName(QStringLiteral("tlsText"));
    m_fingerprint = makeLabel({}, TextRole::MonoHint, Ink::Text1);
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setAccessibleName(tr("SHA-256 fingerprint"));
    m_fingerprint->setLayoutDirection(Qt::LeftToRight);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_advice = makeLabel({}, TextRole::Second, Ink::Text2);
    m_advice->setObjectName(QStringLiteral("pinAdvice"));
    m_pin = new QPushButton(tr("Pin this &certificate"));
    m_pin->setObjectName(QStringLiteral("pinIt"));
    m_pin->setAutoDefault(false);
    connect(m_pin, &QPushButton::clicked, this, [this] { Q_EMIT pinRequested(m_sha256); });
    for (QLabel *label : {m_title, m_text, m_advice})
        label->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(4));
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_fingerprint, 2, 1);
    grid->addWidget(m_advice, 3, 1);
    grid->addWidget(m_pin, 4, 1, Qt::AlignLeading);
    grid->setColumnStretch(1, 1);
    hide();
}

void TlsPanel::setFacts(const std::optional<odoo::TlsFacts> &facts, const QString &host, Instant asOf)
{
    setVisible(facts.has_value());
    if (!facts)
        return;
    m_sha256 = facts->sha256;
    const bool dated = facts->validFrom <= asOf && asOf <= facts->validUntil;
    setStyleProperty(this, "panel", facts->trusted ? QStringLiteral("card") : QStringLiteral("bad"));
    setStyleProperty(m_title, "ink", facts->trusted ? QStringLiteral("1") : QStringLiteral("bad"));
    setStyleProperty(m_text, "ink", facts->trusted ? QStringLiteral("2") : QStringLiteral("1"));
    setStyleProperty(m_advice, "ink", facts->trusted ? QStringLiteral("2") : QStringLiteral("1"));
    const QIcon icon = facts->trusted ? themedIcon(QLatin1StringView("lock"), Ink::OkText) : markIcon(Mark::Failed);
    m_mark->setPixmap(icon.pixmap(scaled(16), scaled(16)));

    m_title->setText(!facts->trusted ? tr("The certificate of %1 is not trusted").arg(host)
                     : facts->byPin  ? tr("%1 shows the pinned certificate").arg(host)
                                     : tr("The certificate of %1 is verified").arg(host));
    QStringList lines;
    if (!facts->trusted)
        lines += facts->problems;
    QString issued = tr("Issued by %1 for %2, valid until %3.")
                         .arg(visibleText(facts->issuer), visibleText(facts->names.join(QStringLiteral(", "))),
                             words::moment(facts->validUntil));
    if (facts->trusted && !facts->protocol.isEmpty())
        issued += QLatin1Char(' ') + facts->protocol + QLatin1Char('.');
    lines += issued;
    m_text->setText(visibleText(lines.join(QLatin1Char(' '))));

    // Two lines of sixteen bytes each, to be compared by eye.
    const QString print = facts->fingerprint();
    m_fingerprint->setText(print.left(47) + QLatin1Char('\n') + print.mid(48));
    m_fingerprint->setAccessibleDescription(print);

    const bool offered = !facts->byPin || !facts->trusted;
    m_pin->setVisible(offered && dated);
    m_pin->setProperty("kind", facts->trusted ? QStringLiteral("link") : QStringLiteral("soft"));
    setStyleProperty(m_pin, "kind", m_pin->property("kind"));
    if (facts->trusted)
        m_advice->setText(facts->byPin ? tr("Any other certificate is refused until you pin that one.") : QString());
    else if (dated)
        m_advice->setText(
            tr("Nothing was sent. If the server's administrator confirms this SHA-256 fingerprint to you by another "
               "way, pin it: then this very certificate is trusted and every other is refused. If the authority "
               "that issued it is your own, name its file under Advanced instead."));
    else
        m_advice->setText(
            tr("Nothing was sent. No pin helps against a wrong date: the server needs a new certificate, or one of "
               "the clocks has to be put right."));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

} // namespace gatehouse
