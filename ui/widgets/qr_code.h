// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/secrets/secret_bytes.h"

#include <QImage>
#include <QWidget>

namespace gatehouse {

/// Draws text as a QR code (ISO/IEC 18004, by libqrencode) for the camera of a telephone.
///
/// Always black on white with the four modules of quiet zone that the standard wants, in the dark theme too, and every
/// module a whole number of the screen's pixels: cameras read it best so. Give it an accessible name that says what it
/// is for; whoever cannot see it needs the same text by another way, since nothing here reads it out. The picture is as
/// secret as the text: it is forgotten with clear() or the widget.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    static constexpr int QuietModules = 4;

    explicit QrCode(QWidget *parent = nullptr);
    ~QrCode() override;

    /// Shows these bytes. Input where they are empty or do not fit into a QR code (about 2 kB); nothing is shown then.
    Result<void> setText(QByteArrayView text);
    void clear();
    bool isEmpty() const { return m_side == 0; }

    /// The code as a picture of its own, with the quiet zone, each module this many pixels wide.
    QImage picture(int modulePixels) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

public Q_SLOTS:
    /// Puts the picture on the clipboard, large enough to print.
    void copyPicture() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int sideWithQuietZone() const { return m_side + 2 * QuietModules; }
    bool isDark(int x, int y) const;

    int m_side = 0;        ///< modules in a row; 0: there is no code
    SecretBytes m_modules; ///< row by row, 0 or 1
};

} // namespace gatehouse
